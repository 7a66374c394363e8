import { Counter, Gauge, Registry, collectDefaultMetrics } from "prom-client";
import type { Instant } from "#domain/values/instant.ts";
import { RequestDurations } from "./request-durations.ts";

export interface Metrics {
  observeRequest(seen: { route: string; method: string; status: number; seconds: number }): void;
  /** In Prometheus's text format. */
  readonly contentType: string;
  text(): Promise<string>;
}

interface Sources {
  /** What the database knows of its own load. */
  readonly load: () => Record<"waiting" | "units" | "commits" | "retries", number>;
  readonly beatAt: () => Instant;
  readonly now: () => Instant;
}

/** What Prometheus fetches. Labels are route patterns, methods and statuses: few, and nothing about anybody. */
export function createMetrics({ load, beatAt, now }: Sources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new RequestDurations();
  new Gauge({
    name: "samling_database_units_waiting",
    help: "Units that wait for a writer (SQLite) or a connection (PostgreSQL).",
    registers,
    collect() {
      this.set(load().waiting);
    },
  });
  for (const [key, help] of DATABASE_COUNTERS) {
    new Counter({
      name: `samling_database_${key}_total`,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(load()[key]);
      },
    });
  }
  new Gauge({
    name: "samling_worker_beat_age_seconds",
    help: "Time since this process's worker last wrote that it is alive.",
    registers,
    collect() {
      this.set(Math.max(0, now() - beatAt()) / 1000);
    },
  });
  return {
    observeRequest: (seen) => requests.observe(seen),
    contentType: registry.contentType,
    text: async () => `${await registry.metrics()}\n${requests.text()}`,
  };
}

const DATABASE_COUNTERS = [
  ["units", "Units committed since the start."],
  ["commits", "COMMITs since the start; fewer than units where they were grouped."],
  ["retries", "Units run again after a serialisation failure."],
] as const;
