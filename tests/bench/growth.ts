import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COMMAND_LINE } from "#access/actor.ts";
import { openDatabase } from "#db/index.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { person, registered } from "#tests/support/open-event.ts";
import { startPostgres } from "#tests/support/postgres-server.ts";
import { median, type Bench } from "./bench.ts";
import { copyRegistration, openRaw } from "./rush/copied-rows.ts";
import { withOneRegistration } from "./rush/engine-rate.ts";

const SIZES = [100, 10_000, 100_000] as const;
const CLAIMS = 500;
const ROUNDS = 5;
const IN_A_COMMIT = 1_000;

/** A claim among few and among many: its time must not grow with how many have registered. */
export const growth: Bench = {
  name: "growth",
  about: `a claim at ${SIZES.join(", ")} registrations; the ratio is the last to the first`,
  async run(engine) {
    const folder = mkdtempSync(join(tmpdir(), "samling-bench-"));
    const server = engine === "postgres" ? await startPostgres() : null;
    try {
      const stages = [];
      for (const size of SIZES) {
        // One server of the tests has one database that is empty; the larger sizes go on from the smaller.
        const url = server?.url ?? `sqlite:${join(folder, `${size}.db`)}`;
        stages.push({ size, url });
      }
      const perClaim = server ? await inOneDatabase(server.url) : await sideBySide(stages);
      const [few = 0, , many = 0] = perClaim;
      return {
        engine,
        ratio: many / few,
        figures: Object.fromEntries(SIZES.map((size, index) => [`at${size}Ms`, perClaim[index] ?? 0])),
      };
    } finally {
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** In turns, so that what else the machine does falls on all. */
async function sideBySide(stages: readonly { readonly size: number; readonly url: string }[]): Promise<number[]> {
  for (const { size, url } of stages) await fill(url, 0, size);
  const seen = stages.map(() => [] as number[]);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, { url }] of stages.entries()) seen[index]!.push(await claimTime(url));
  }
  return seen.map(median);
}

async function inOneDatabase(url: string): Promise<number[]> {
  const seen = [];
  let from = 0;
  for (const size of SIZES) {
    await fill(url, from, size);
    from = size;
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await claimTime(url));
    seen.push(median(rounds));
  }
  return seen;
}

async function fill(url: string, from: number, to: number): Promise<void> {
  if (from === 0) await withOneRegistration(url);
  const raw = await openRaw(url);
  await copyRegistration(raw, from, to, IN_A_COMMIT);
  await raw.all("ANALYZE");
  await raw.close();
}

/** The middle of many claims, one after another, in milliseconds. */
async function claimTime(url: string): Promise<number> {
  const db = openDatabase(url);
  const newId = idMaker(randomBytes);
  const ctx = { db, actor: COMMAND_LINE, now: () => instant(Date.now()), newId };
  try {
    const times = [];
    for (let claim = 0; claim < CLAIMS; claim++) {
      const someone = person(newId("per"));
      const began = performance.now();
      await registered(ctx, [someone]);
      times.push(performance.now() - began);
    }
    return median(times);
  } finally {
    await db.close();
  }
}
