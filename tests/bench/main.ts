import { parseArgs } from "node:util";
import type { Bench } from "./bench.ts";
import { commits } from "./commits.ts";
import { growth } from "./growth.ts";
import { mail } from "./mail.ts";
import { meanwhile } from "./meanwhile.ts";
import { page } from "./page.ts";
import { rush } from "./rush.ts";
import { work } from "./work.ts";

const BENCHES: readonly Bench[] = [commits, page, rush, growth, mail, work, meanwhile];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, engine: { type: "string", default: "sqlite" } },
});
const asked = values.engine === "postgres" ? "postgres" : "sqlite";
const wanted = positionals.length === 0 ? BENCHES : BENCHES.filter((bench) => positionals.includes(bench.name));
if (wanted.length === 0) {
  process.stderr.write(`${BENCHES.map(({ name, about }) => `${name}  ${about}`).join("\n")}\n`);
  process.exitCode = 2;
}

for (const bench of wanted) {
  process.stderr.write(`${bench.name}: ${bench.about}\n`);
  const { engine, ratio, figures } = await bench.run(asked);
  const rounded = Object.fromEntries(Object.entries({ ratio, ...figures }).map(([key, value]) => [key, round(value)]));
  if (values.json) process.stdout.write(`${JSON.stringify({ name: bench.name, engine, ...rounded })}\n`);
  else
    process.stdout.write(
      `${Object.entries(rounded)
        .map(([key, value]) => `  ${key.padEnd(18)}${value}`)
        .join("\n")}\n`,
    );
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 1000) / 1000;
}
