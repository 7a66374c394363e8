import type Database from "better-sqlite3";
import type { Changes } from "./engine.ts";

/** A look costs a few microseconds, which all requests of a moment share. */
const LOOK_EVERY_MS = 5;

/**
 * Sees that somebody has committed: a connection's `data_version` is another number when somebody else has, and never by
 * its own commits (sqlite.org/pragma.html), which are counted here as they are made.
 */
export class SqliteChanges {
  readonly #version: Database.Statement;
  #count = 0;
  #lastVersion: unknown;
  #lookedAt = Number.NEGATIVE_INFINITY;

  /** `writer` is the connection that makes our own commits. */
  constructor(writer: Database.Database) {
    this.#version = writer.prepare("PRAGMA data_version").pluck();
  }

  now(): Changes {
    const at = performance.now();
    if (at - this.#lookedAt < LOOK_EVERY_MS) return { count: this.#count, seen: true };
    try {
      const version = this.#version.get();
      if (version !== this.#lastVersion) this.#count += 1;
      this.#lastVersion = version;
      this.#lookedAt = at;
      return { count: this.#count, seen: true };
    } catch {
      return { count: this.#count, seen: false };
    }
  }

  committed(): void {
    this.#count += 1;
  }
}
