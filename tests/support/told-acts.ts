import { expect } from "vitest";
import { actorReference, type Actor } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { ACTS, type Act, type SubjectKind } from "#domain/audit/acts.ts";
import { isId } from "#domain/values/identifiers.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import { LANGUAGES } from "#domain/values/language.ts";
import { namesInFacts } from "#queries/names-in-facts.ts";
import { organisationNamesInFacts } from "#queries/organisation-names-in-facts.ts";
import { actWords } from "#ui/act-words.ts";
import { toldDetails } from "#ui/told-details.ts";
import { untoldParts } from "./untold-parts.ts";

type Facts = Readonly<Record<string, unknown>>;
type Entry = Awaited<ReturnType<typeof entriesOf>>[number];

/** An entry that an act is to leave. `before` and `after`: all that it says, of people too; left out: it says neither. */
export interface ToldAct {
  readonly act: Act;
  /** Null: a thing that the command makes along, whatever its id. */
  readonly subject: readonly [SubjectKind, string | null];
  /** Left out: whoever ran the command. */
  readonly by?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What one command does, by the name of its file, and the entries that it leaves, or why it leaves none. */
export type Step = <Value>(
  command: string,
  run: (ctx: CommandContext) => Promise<Value>,
  leaves: (value: Value) => readonly ToldAct[] | { readonly none: string },
  actor?: Actor,
) => Promise<Value>;

/** Runs commands one after another, and holds each to what it has to leave in the log of acts. */
export function tellingActs(given: CommandContext) {
  const commands = new Set<string>();
  const acts = new Set<string>();
  const step: Step = async (command, run, leaves, actor = given.actor) => {
    const earlier = new Set((await entriesOf(given)).map(({ id }) => id));
    const value = await run({ ...given, actor });
    expect(value, `${command} is refused`).not.toMatchObject({ ok: false });
    const left = (await entriesOf(given)).filter(({ id }) => !earlier.has(id));
    const wanted = leaves(value);
    const isNone = "none" in wanted;
    expect(left.map(({ act }) => act).sort(), `entries of ${command}`).toEqual(
      isNone ? [] : wanted.map(({ act }) => act).sort(),
    );
    commands.add(command);
    for (const entry of left) {
      acts.add(entry.act);
      await holdToTelling(given, entry);
      const fits = (isNone ? [] : wanted).filter(
        ({ act, subject: [kind, id] }) =>
          act === entry.act && kind === entry.subjectKind && (id === null || id === entry.subjectId),
      );
      expect(fits, `${command}: ${entry.act} of ${entry.subjectKind} ${entry.subjectId}`).toHaveLength(1);
      const { by = actorReference(actor), ...told } = fits[0]!;
      expect([entry.actor, entry.at], `${command}: who and when`).toEqual([by, given.now()]);
      expect(sidesOf(entry), `${command}: before and after`).toEqual({
        ...("before" in told && { before: told.before }),
        ...("after" in told && { after: told.after }),
      });
    }
    return value;
  };
  return { step, commands, acts };
}

async function entriesOf({ db }: CommandContext) {
  return db.read((read) => read.select().from(read.tables.auditEntry));
}

/** How the thing was and became, with what is said of people. */
function sidesOf({ facts, personal }: Pick<Entry, "facts" | "personal">): { before?: unknown; after?: unknown } {
  const side = (name: "before" | "after", other: "from" | "to") => {
    const parts = [facts, personal ?? {}].flatMap((part: Facts) =>
      name in part ? [part[name]] : other in part ? [part[other]] : [],
    );
    if (parts.length === 0) return {};
    const objects = parts.filter(
      (part): part is Facts => typeof part === "object" && part !== null && !Array.isArray(part),
    );
    if (objects.length === 0 || parts.some((part) => typeof part === "string")) {
      return { [name]: parts.length === 1 || parts.every((part) => part === null) ? parts[0] : parts };
    }
    return { [name]: Object.assign({}, ...objects) as Facts };
  };
  return { ...side("before", "from"), ...side("after", "to") };
}

/** Those of the stories. */
const PEOPLE = /@|\b(Ada|Anna|Bo|Cia|Dan|Eva|Fia)\b/;

/** As its act promises, and in words, in both languages, on the page that it stands on. */
async function holdToTelling({ db }: CommandContext, entry: Entry): Promise<void> {
  const { act, facts, personal, eventId } = entry;
  expect(JSON.stringify(facts), `${act} names nobody where it can't be deleted`).not.toMatch(PEOPLE);
  const telling = ACTS[act as Act];
  const { before, after } = sidesOf(entry);
  const said = [(before ?? null) !== null, (after ?? null) !== null];
  const wanted = { changed: [true, true], made: [false, true], gone: [true, false], done: [false, false] }[telling];
  const isChange = telling === "changed" && before !== undefined && after !== undefined && (said[0] || said[1]);
  expect(isChange || (telling !== "changed" && said.join() === wanted.join()), `${act} tells ${telling}`).toBe(true);
  if (telling === "changed") expect(JSON.stringify(before), `${act} changes`).not.toBe(JSON.stringify(after));
  const shown = await db.read(async (read) => {
    const organisations = await organisationNamesInFacts(read, [facts]);
    return eventId === null ? organisations(facts) : (await namesInFacts(read, eventId))(organisations(facts));
  });
  for (const language of LANGUAGES) {
    expect(actWords(language, act), act).not.toBe(actWords(language, "no such act"));
    const details = toldDetails(language, STOCKHOLM, { facts: shown, personal });
    expect(untoldParts(language, { ...shown, ...personal }), `${act} has words for all it says, ${language}`).toEqual(
      [],
    );
    // People are known by their ids, of which nobody is shown anything.
    if (telling === "done" || act === "hand-over") continue;
    expect(details.length, `${act} in words, ${language}: ${JSON.stringify(shown)}`).toBeGreaterThan(0);
    expect(details.filter(({ value }) => isId("org", value) || value.includes("[object"))).toEqual([]);
  }
}
