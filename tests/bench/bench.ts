import type { EngineName } from "#db/index.ts";

/** One measurement of ours beside the limit that nothing can pass, made in the same run. */
export interface Bench {
  readonly name: string;
  readonly about: string;
  /** Sets up, measures both sides in turns, and cleans up. The engine is the one asked for where there is a choice. */
  readonly run: (engine: EngineName) => Promise<BenchResult>;
}

export interface BenchResult {
  readonly engine: string;
  /** Ours to the limit: 1 is as good as can be. */
  readonly ratio: number;
  readonly figures: Readonly<Record<string, number>>;
}

/** Runs ours and the limit in turns, so that what else the machine does falls on both; gives each one's median. */
export async function inTurns(rounds: number, ours: () => Promise<number>, limit: () => Promise<number>) {
  const measured = { ours: [] as number[], limit: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    measured.limit.push(await limit());
    measured.ours.push(await ours());
  }
  return { ours: median(measured.ours), limit: median(measured.limit) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
