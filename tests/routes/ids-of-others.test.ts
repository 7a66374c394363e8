import { expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { saveContributor } from "#commands/contributor/save-contributor.ts";
import type { CommandContext } from "#commands/context.ts";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { setItemSeats } from "#commands/registration/set-item-seats.ts";
import { setQuestions } from "#commands/registration/set-questions.ts";
import type { Database } from "#db/index.ts";
import { CONTRIBUTOR_FIELDS, parseContributor, type ContributorTexts } from "#domain/event/contributor.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import type { EventId, OrganisationId } from "#domain/values/identifiers.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { draftItem } from "#tests/support/drafts.ts";
import { everyRole } from "#tests/support/every-role.ts";
import { allForms, type FormSent } from "#tests/support/all-forms.ts";
import { madeByOrganisers } from "#tests/support/made-by-organisers.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { addressOf, realRoutes } from "#tests/support/real-routes.ts";
import { ROUTE_RULES } from "./route-rules.ts";

const ID = /\b(?!sub_|org_)[a-z]{3}_[0-9A-Za-z]{20,}\b/g;
const SECRETIVE = "Fia Främmande";
/** What leaves nothing behind to try the other forms on. */
const ENDS = /cancel|delete|remove|end|discard|sign-out|withdraw/;

/**
 * Each form of the workspace as its page gives it to an administrator, hidden fields and address included, with the id of
 * another organisation's thing in the place of each of its ids in turn.
 */
test(
  "no form reaches another organisation's event by its ids, nor tells of it",
  { timeout: 240_000 },
  async ({ db }) => {
    const fillers = { "submission-key": () => newSubmissionKey(door.context.newId), "time-stamp": () => "0" };
    await using door = await openDoor({ db, routes: await realRoutes(), fillers });
    const ctx = { ...door.context, actor: COMMAND_LINE };
    const world = await everyRole(ctx);
    const mine = await furnished(ctx, { event: world.event, host: world.host }, "Maj Egen");
    const before = await idsOf(db);
    const theirEvent = await openEvent(ctx, {
      slug: "annan",
      host: "Länsstyrelsen Annatlän",
      invited: { arrangers: ["Länsstyrelsen Annatlän"], programme: [draftItem()] },
    });
    await registered(ctx, [person(SECRETIVE)], { slug: "annan" });
    const theirs = await furnished(ctx, { event: theirEvent, host: world.others.stranger }, SECRETIVE);
    const foreign = foreignIds(before, await idsOf(db));
    const headers = world.headersOf("administrator");
    const get = (path: string) => door.send(path, { headers });

    const addresses = Object.entries(ROUTE_RULES)
      .filter(([, rule]) => !("open" in rule))
      .flatMap(([file]) => {
        const id = file === "routes/work-message/route.tsx" ? mine.broadcastId : world.registrationId;
        const { draftId: draft, allotmentId: allotment, importId, exportId } = mine;
        const filled = { id, draft, allotment, import: importId, export: exportId, org: world.host };
        return [addressOf(file, { ...filled, slug: world.event.slug, account: "x" })];
      });
    const forms = await allForms(addresses, async (path) => (await get(path)).body);
    const tries = forms.flatMap((form) => withIdsOf(form, foreign));
    expect(tries.length).toBeGreaterThan(80);

    const kept = await rowsOf(db, foreign);
    const wrong: string[] = [];
    for (const { action, fields, what } of tries.sort(
      (a, b) => Number(ENDS.test(a.what)) - Number(ENDS.test(b.what)),
    )) {
      const answer = await door.send(action, {
        method: "POST",
        headers: { ...headers, "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
      });
      if (answer.status >= 500) wrong.push(`${what}: ${answer.status}`);
      if (answer.body.includes(SECRETIVE)) wrong.push(`${what} tells of them`);
      if (answer.body.includes(theirs.draftId) && !fields.flat().includes(theirs.draftId))
        wrong.push(`${what} tells an id`);
      const now = await rowsOf(db, foreign);
      const changed = [...new Set([...kept, ...now])].filter((row) => kept.has(row) !== now.has(row));
      if (changed.length > 0) wrong.push(`${what} changed ${changed.join("; ")}`);
      if (changed.length > 0) break;
    }
    expect(wrong).toEqual([]);

    const shown = forms.map(({ action }) => action);
    for (const path of [...new Set([...addresses, ...shown])].flatMap((one) => replaced(one, foreign))) {
      const { status, body } = await get(path);
      if (status === 200 && body.includes(SECRETIVE)) wrong.push(`${path} is shown`);
    }
    expect(wrong).toEqual([]);
  },
);

/** One of each thing that a form may name. */
async function furnished(
  ctx: CommandContext,
  of: { readonly event: { readonly id: EventId; readonly slug: string }; readonly host: OrganisationId },
  name: string,
) {
  const { slug } = of.event;
  const texts = { sv: { label: "Fråga?" } };
  await setQuestions(ctx, { slug, questions: [{ kind: "yes-no", required: false, mode: null, texts }] });
  const items = await ctx.db.read((read) => read.select().from(read.tables.programmeItem));
  const item = items.find(({ eventId }) => eventId === of.event.id)!;
  await setItemSeats(ctx, { itemId: item.id, seats: 2 });
  await addInvitees(ctx, { slug, people: readInvitees(`${name}; inbjuden@example.se`).people, language: "sv" });
  const empty = Object.fromEntries(CONTRIBUTOR_FIELDS.map((field) => [field, ""])) as ContributorTexts;
  const facts = parseContributor({ ...empty, role: "speaker", name });
  if (!facts.ok) throw new Error("a contributor is made wrongly");
  await saveContributor(ctx, { slug, known: null, facts: facts.value });
  return madeByOrganisers(ctx, of);
}

/** Each of its ids replaced by itself, in its address, a field's name or a value. */
function withIdsOf(
  form: FormSent,
  foreign: ReadonlyMap<string, readonly string[]>,
): (FormSent & { readonly what: string })[] {
  const told = (from: string) =>
    `${form.action} (${form.fields
      .map((pair) => pair.join("="))
      .join("&")
      .slice(0, 80)}): ${from}`;
  const inAddress = replaced(form.action, foreign).map((action) => ({ ...form, action, what: told(action) }));
  const inFields = form.fields.flatMap((field, index) =>
    ([0, 1] as const).flatMap((part) =>
      replaced(field[part], foreign).map((text) => {
        const other: readonly [string, string] = part === 0 ? [text, field[1]] : [field[0], text];
        return { ...form, fields: form.fields.with(index, other), what: told(other.join("=")) };
      }),
    ),
  );
  return [...inAddress, ...inFields];
}

function replaced(text: string, foreign: ReadonlyMap<string, readonly string[]>): string[] {
  return [...text.matchAll(ID)].flatMap(({ 0: id }) =>
    (foreign.get(id.slice(0, 3)) ?? []).map((other) => text.replace(id, other)),
  );
}

/** Made since: by the three letters that ids begin with. */
function foreignIds(before: ReadonlySet<string>, after: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, string[]>();
  for (const id of after) {
    if (!before.has(id)) made.set(id.slice(0, 3), [...(made.get(id.slice(0, 3)) ?? []), id]);
  }
  return made;
}

async function allRows(db: Database): Promise<string[]> {
  return db.read(async (read) => {
    const rows: string[] = [];
    for (const [name, table] of Object.entries(read.tables)) {
      for (const row of await read.select().from(table)) rows.push(`${name} ${JSON.stringify(row)}`);
    }
    return rows;
  });
}

async function idsOf(db: Database): Promise<ReadonlySet<string>> {
  return new Set((await allRows(db)).flatMap((row) => row.match(ID) ?? []));
}

async function rowsOf(db: Database, ids: ReadonlyMap<string, readonly string[]>): Promise<ReadonlySet<string>> {
  const all = [...ids.values()].flat();
  return new Set((await allRows(db)).filter((row) => all.some((id) => row.includes(id))));
}
