import { describe, expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { giveRole } from "#commands/account/give-role.ts";
import type { CommandContext } from "#commands/context.ts";
import type { Database } from "#db/index.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { Result } from "#domain/result.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { draftEvent } from "#tests/support/drafts.ts";
import { NEEDS, ROLES, everyRole, type RoleTried } from "#tests/support/every-role.ts";
import { withLinkHolders } from "#tests/support/link-holders.ts";
import { madeByOrganisers } from "#tests/support/made-by-organisers.ts";
import { COMMAND_RULES, type CommandRule, type World } from "./command-rules.ts";

type Command = (ctx: CommandContext, input?: unknown) => unknown;

const MODULES = import.meta.glob<Record<string, Command>>(["/app/commands/*/*.ts", "!/app/commands/*/steps/**"]);
const COMMANDS = Object.keys(MODULES)
  .map((path) => path.slice("/app/commands/".length, -".ts".length))
  .sort();

describe("P3 each command, run by each role", () => {
  test("has a rule, and each rule a command", () => {
    expect(Object.keys(COMMAND_RULES).sort()).toEqual(COMMANDS);
  });

  test("is done for those whom its rule names, and refused to all others", { timeout: 300_000 }, async ({ db }) => {
    const world = await worldOf(testContext(db));
    const wrong: string[] = [];
    for (const name of COMMANDS) {
      const rule = COMMAND_RULES[name];
      if (rule === undefined) continue;
      const module = await MODULES[`/app/commands/${name}.ts`]!();
      const command = module[functionOf(name)]!;
      const tries = [
        ...ROLES.map((role) => ({ role, actor: world.actorOf(role) })),
        { role: "command line" as const, actor: COMMAND_LINE },
      ];
      for (const { role, actor } of tries) {
        const ctx = { ...world.ctx, db: rule.lasts ? db : undoing(db), actor };
        const outcome = await Promise.resolve()
          .then(() => rule.run(command, ctx, world))
          .then(outcomeOf, (error: unknown) => `failed: ${String(error)}`);
        // What time does tells nothing apart from having nothing to do.
        if (rule.need === "machine" && role === "command line" && outcome === "refused") continue;
        if (outcome !== (mayRun(role, rule) ? "done" : "refused")) wrong.push(`${name} by ${role}: ${outcome}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

function mayRun(role: RoleTried | "command line", { need }: CommandRule): boolean {
  if (need === "everybody") return true;
  if (role === "command line") return need !== "oneself" && need !== "invitee" && need !== "nobody";
  if (need === "machine") return false;
  return (NEEDS[need] as readonly RoleTried[]).includes(role);
}

/** As if there were nothing of the kind, or because one may not; any other refusal is about what was sent. */
function outcomeOf(result: unknown): "done" | "refused" {
  return isRefused(result) ? "refused" : "done";
}

function isRefused(result: unknown): boolean {
  if (typeof result !== "object" || result === null) return result === 0 || result === false;
  if ("more" in result) return result.more === false;
  const { ok, refusal } = result as Result<unknown, string | { readonly code: string }> & {
    readonly refusal?: unknown;
  };
  if (ok !== false) return false;
  const code = typeof refusal === "string" ? refusal : (refusal as { readonly code: string }).code;
  return REFUSED.includes(code);
}

const REFUSED: readonly string[] = [
  ...["not-allowed", "no-such-event", "no-such-registration", "no-such-draft", "no-such-broadcast", "no-such-item"],
  ...["no-such-allotment", "no-such-import", "no-such-role", "no-such-message", "no-such-account"],
];

/** Everything that a command does in its transactions, and then nothing of it: the next role finds the same. */
function undoing(db: Database): Database {
  const inTransaction: Database["inTransaction"] = async (work) => {
    let done: { readonly value: Awaited<ReturnType<typeof work>> } | undefined;
    await db
      .inTransaction(async (tx) => {
        done = { value: await work(tx) };
        throw new Undone("for the next role");
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    return done!.value;
  };
  return Object.assign(Object.create(db) as Database, { inTransaction, read: db.read.bind(db) });
}

class Undone extends Error {
  override readonly name = "Undone";
}

function functionOf(name: string): string {
  return name.split("/")[1]!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

async function worldOf(ctx: CommandContext): Promise<World> {
  const accounts = await everyRole(ctx);
  const made = await madeByOrganisers(ctx, accounts);
  const roles = await withLinkHolders(ctx, accounts);
  const given = await giveRole(ctx, {
    ...{
      email: "sedd@example.se" as EmailAddress,
      name: "Sedd",
      language: "sv",
      organisationId: roles.host,
      role: "viewer",
    },
  });
  if (!given.ok) throw new Error("the world could not be made");
  const viewer = roles.actorOf("viewer");
  const found = await ctx.db.read(async (read) => ({
    items: await read.select().from(read.tables.programmeItem),
    messages: await read.select().from(read.tables.message),
    memberships: await read.select().from(read.tables.membership),
  }));
  await ctx.db.inTransaction((tx) => tx.update(tx.tables.message).set({ failedAt: ctx.now(), lastFailure: "550" }));
  return {
    ...roles,
    ...made,
    itemId: found.items[0]!.id,
    messageId: found.messages[0]!.id,
    membershipId: found.memberships.find(
      ({ accountId }) => viewer.kind === "account" && accountId === viewer.accountId,
    )!.id,
    accountId: given.value.accountId,
    sessionId: "ses_00000000000000000000",
    invitation: draftEvent({
      ...{ title: "En annan träff", date: "2027-06-20" as CalendarDate, endDate: "2027-06-20" as CalendarDate },
      arrangers: ["Länsstyrelsen Testlän", "Föreningen Test"],
    }),
  };
}
