import { expect } from "vitest";
import { VISITOR } from "#access/actor.ts";
import { faultReportsVerb } from "#app/cli/verbs/fault-reports.ts";
import { reportFault } from "#commands/accessibility/report-fault.ts";
import type { CommandContext } from "#commands/context.ts";
import { parseFaultReport } from "#domain/accessibility/fault-report.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { sv } from "#i18n/sv.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";

test("reports are shown newest first, as text for people and as one line of JSON", async ({ db }) => {
  const ctx = testContext(db);
  expect(await run(ctx)).toEqual({ code: 0, said: [sv.cli.faultReports.none], answer: { reports: [] } });
  await send(ctx, { description: "Rad ett\r\nRad \u001b[2Jtvå", page: "/", email: "ann@example.se" });
  ctx.moveClock(60_000);
  await send(ctx, { description: "Den andra", page: "", email: "" });
  const { code, said, answer } = await run(ctx);
  expect(code).toBe(0);
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/^22 november 2026 10\.01 {2}flt_\S+\n {2}Raderas 22 november 2027\n {2}Den andra\n$/);
  expect(said[1]).toMatch(/\n {2}Sida: \/\n {2}Vill ha svar på: ann@example\.se\n.*\n {2}Rad ett\n {2}Rad \[2Jtvå\n$/);
  expect(answer).toMatchObject({
    reports: [
      { description: "Den andra", page: null, email: null, receivedAt: "2026-11-22T09:01:00.000Z" },
      { description: "Rad ett\nRad [2Jtvå", page: "/", email: "ann@example.se", deleteOn: "2027-11-22" },
    ],
  });
  expect((await run(ctx, { limit: "1" })).said).toHaveLength(1);
});

test.for(["0", "1001", "många", ""])("--limit %j is answered with what is expected", async (limit, { db }) => {
  const { code, said, answer } = await run(testContext(db), { limit });
  expect({ code, said, answer }).toEqual({ code: 2, said: [sv.cli.faultReports.usage], answer: undefined });
});

test("nobody else reads them", async ({ db }) => {
  const { code, said } = await run(testContext(db, { actor: VISITOR }));
  expect({ code, said }).toEqual({ code: 1, said: [sv.cli.faultReports.notAllowed] });
});

async function send(ctx: CommandContext, written: Parameters<typeof parseFaultReport>[0]) {
  const report = parseFaultReport(written);
  if (!report.ok) throw new Error(JSON.stringify(report.refusal));
  await reportFault(ctx, { report: report.value, language: "sv", submissionKey: newSubmissionKey(ctx.newId) });
}

async function run(ctx: CommandContext, options: Record<string, string> = {}) {
  const said: string[] = [];
  let answer: unknown;
  const code = await faultReportsVerb.run({
    ...{ language: "sv", words: sv, positionals: [], options },
    openContext: async () => ctx,
    say: (line) => said.push(line),
    answer: (value) => {
      answer = JSON.parse(JSON.stringify(value)) as unknown;
    },
  });
  return { code, said, answer };
}
