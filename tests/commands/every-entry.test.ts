import { describe, expect, test as plain } from "vitest";
import { ACTS } from "#domain/audit/acts.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { tellingActs, type Step } from "#tests/support/told-acts.ts";
import { COMMAND_RULES } from "./command-rules.ts";

type Story = (ctx: ReturnType<typeof testContext>, step: Step) => Promise<void>;

const FILES = import.meta.glob<Readonly<Record<string, Story>>>("./entries/*.ts", { eager: true });
const STORIES = Object.values(FILES).flatMap((file) => Object.entries(file));

/** Filled by the stories, which come before what asks for it. */
const told = { commands: new Set<string>(), acts: new Set<string>() };

describe("each command leaves in the log who did what to what, how it was and became, and when:", () => {
  for (const [name, story] of STORIES) {
    test(
      name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
      { timeout: 60_000 },
      async ({ db }) => {
        const ctx = testContext(db);
        const { step, commands, acts } = tellingActs(ctx);
        await story(ctx, step);
        for (const command of commands) told.commands.add(command);
        for (const act of acts) told.acts.add(act);
      },
    );
  }

  plain("there is none that no story tells, nor an act", () => {
    expect(Object.keys(COMMAND_RULES).filter((command) => !told.commands.has(command))).toEqual([]);
    expect([...told.commands].filter((command) => !Object.hasOwn(COMMAND_RULES, command))).toEqual([]);
    expect(Object.keys(ACTS).filter((act) => !told.acts.has(act))).toEqual([]);
  });
});
