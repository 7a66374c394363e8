import { describe, expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { askSecondFactor } from "#commands/account/ask-second-factor.ts";
import { saveContributor } from "#commands/contributor/save-contributor.ts";
import { createSeries } from "#commands/event/create-series.ts";
import { saveEventDraft } from "#commands/event/save-event-draft.ts";
import { startEventDraft } from "#commands/event/start-event-draft.ts";
import { uploadParticipants } from "#commands/import/upload-participants.ts";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { mergeOrganisations } from "#commands/organisation/merge-organisations.ts";
import { renameOrganisation } from "#commands/organisation/rename-organisation.ts";
import { setParent } from "#commands/organisation/set-parent.ts";
import type { Database } from "#db/index.ts";
import { NO_FIELDS } from "#domain/event/draft-fields.ts";
import { CONTRIBUTOR_FIELDS, parseContributor, type ContributorTexts } from "#domain/event/contributor.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import { writeAuditEntries } from "#db/records/audit-record.ts";
import { instant, type Instant } from "#domain/values/instant.ts";
import type { AuditEntryId, MessageId } from "#domain/values/identifiers.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import * as draftPage from "#routes/work-draft/route.tsx";
import * as erase from "#routes/work-erase/route.tsx";
import * as facts from "#routes/work-facts/route.tsx";
import * as history from "#routes/work-history/route.tsx";
import * as importPage from "#routes/work-import/import.tsx";
import * as organisationPage from "#routes/work-organisation/route.tsx";
import * as participantPage from "#routes/work-participant/route.tsx";
import * as personPage from "#routes/work-person/route.tsx";
import * as organisationsPage from "#routes/work-organisations/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn, type SignedInSomebody } from "#tests/support/signed-in.ts";

const ROUTES = Object.fromEntries(
  Object.entries({
    "/arbete/organisationer": organisationsPage,
    "/arbete/organisationer/:org": organisationPage,
    "/en/work/organisations/:org": organisationPage,
    "/arbete/nytt/:draft": draftPage,
    "/arbete/evenemang/:slug/import/:import": importPage,
    "/arbete/evenemang/:slug/historik": history,
    "/arbete/evenemang/:slug/uppgifter": facts,
    "/arbete/evenemang/:slug/deltagare/:id": participantPage,
    "/arbete/personer/:account": personPage,
    "/arbete/radera/:id": erase,
  }).map(([path, module]) => [path, { ...module, meta: undefined }]),
) as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

async function opened(db: Database) {
  const door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const host = await addedOrganisation(ctx, "Länsstyrelsen Exempel");
  const boss = await signedIn(db, { role: "administrator", name: "Bo Boss" });
  const own = await signedIn(db, { role: "administrator", organisation: host, name: "Eva Ek" });
  const organiser = await signedIn(db, { role: "organiser", organisation: host, name: "Ola Ord" });
  const ask = async (path: string, who: SignedInSomebody) => {
    const { status, headers, body } = await door.send(path, { headers: who.headers });
    return { status, to: headers.location, body, words: wordsOf(body) };
  };
  const erased = async (id: string) => {
    const type = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    const sent = { method: "POST", headers: { ...boss.headers, ...type }, body: "why=asked-for" } as const;
    return (await send(door.port, `/arbete/radera/${id}`, sent)).headers.location;
  };
  const close = () => door[Symbol.asyncDispose]();
  return { ctx, host, boss, own, organiser, ask, erased, [Symbol.asyncDispose]: close };
}

describe("an organisation's own page", () => {
  test("tells who did what to it, how it was and became, in words and names, in both languages", async ({ db }) => {
    await using site = await opened(db);
    const { ctx, host, boss } = site;
    const whole = await addedOrganisation(ctx, "Helheten");
    const acts = { ...ctx, actor: boss.actor };
    await renameOrganisation(acts, { organisation: host, name: "Länsstyrelsen Nytt", oldName: "keep" });
    await setParent(acts, { organisation: host, parent: whole });
    const merged = await addedOrganisation(ctx, "Lst Nytt");
    await mergeOrganisations(acts, { merged, survivor: host });
    const { words, body } = await site.ask(`/arbete/organisationer/${host}`, boss);
    for (const said of [
      "Bytte namn på en organisation Du , 22 november 2026 kl. 10.00 Detaljer Det gamla namnet hittas fortfarande Före Namn: Länsstyrelsen Exempel Efter Namn: Länsstyrelsen Nytt",
      "Ändrade vad en organisation hör till Du , 22 november 2026 kl. 10.00 Detaljer Före Hör till: – Efter Hör till: Helheten",
      "Slog ihop organisationer Du , 22 november 2026 kl. 10.00 Detaljer Före Ihopslagen med: – Efter Ihopslagen med: Länsstyrelsen Nytt",
      "Lade till en organisation Kommandoraden",
      "Skrivs även Länsstyrelsen Exempel",
    ]) {
      expect(words).toContain(said);
    }
    expect(body).not.toMatch(/>[^<]*org_/);
    const english = await site.ask(`/en/work/organisations/${host}`, boss);
    expect(english.words).toContain("Before Name: Länsstyrelsen Exempel After Name: Länsstyrelsen Nytt");
  });

  test("opens to its own administrators, and is found by a name or a spelling", async ({ db }) => {
    await using site = await opened(db);
    const { ctx, host, boss, own, organiser } = site;
    await askSecondFactor(ctx, { organisationId: host, asked: true });
    await askSecondFactor(ctx, { organisationId: host, asked: false });
    const path = `/arbete/organisationer/${host}`;
    expect((await site.ask(path, own)).words).toContain(
      "Ändrade kravet på nyckel vid inloggning Kommandoraden , 22 november 2026 kl. 10.00 Detaljer Före nej Efter ja",
    );
    const other = await addedOrganisation(ctx, "En annan");
    expect((await site.ask(`/arbete/organisationer/${other}`, own)).status).toBe(404);
    expect((await site.ask(path, organiser)).status).toBe(404);
    expect((await site.ask(path.replace(/.{3}$/, "zzz"), boss)).status).toBe(404);
    const named = (name: string) => site.ask(`/arbete/organisationer?called=${encodeURIComponent(name)}`, boss);
    expect(await named("LÄNSSTYRELSEN EXEMPEL")).toMatchObject({ status: 303, to: path });
    const unknown = await named("Finns inte");
    expect([unknown.status, unknown.body.includes('value="Finns inte"')]).toEqual([404, true]);
  });
});

describe("a long history", () => {
  /** So many acts on a thing, at one moment and each earlier than the last, as no page shows at once. */
  const actsOn = async (db: Database, kind: "organisation" | "registration" | "account", id: string, at: Instant) => {
    const acts = Array.from({ length: 230 }, (_, index) => ({
      ...{
        id: `aud_${kind.charCodeAt(0) % 10}${String(index).padStart(19, "0")}` as AuditEntryId,
        at: instant(at - (index >> 2)),
      },
      ...{
        actor: "system",
        act: "set-parent" as const,
        subject: { kind, id },
        facts: { before: null, after: `nr ${index}` },
      },
    }));
    await db.inTransaction((tx) => writeAuditEntries(tx, acts));
    return acts.map(({ facts }) => facts.after);
  };

  test(
    "of each thing can be followed to its first act, each act standing once",
    { timeout: 60_000 },
    async ({ db }) => {
      await using site = await opened(db);
      const { ctx, host, boss, own } = site;
      const { id: eventId } = await openEvent(ctx);
      await givenHost(ctx, eventId, host);
      const [anna] = await registered(ctx, [person("Anna")]);
      const things = [
        ["organisation", host, `/arbete/organisationer/${host}`],
        ["registration", anna!, `/arbete/evenemang/traff/deltagare/${anna}`],
        ["account", own.accountId, `/arbete/personer/${own.accountId}`],
      ] as const;
      for (const [index, [kind, id, path]] of things.entries()) {
        const all = await actsOn(db, kind, id, instant(ctx.now() - 60_000 * (index + 1)));
        const seen: string[] = [];
        let pages = 0;
        for (let next: string | undefined = ""; next !== undefined; pages++) {
          const { body, status } = await site.ask(path + next, boss);
          expect(status).toBe(200);
          seen.push(...[...body.matchAll(/nr \d+/g)].map(([act]) => act));
          next = /href="(\?before=aud_\w+)#history"/.exec(body)?.[1];
          expect(body.includes("Det finns äldre än de som står här.")).toBe(next !== undefined);
        }
        expect([kind, pages, [...seen].sort()]).toEqual([kind, 3, [...all].sort()]);
        // What is no act of this thing is no place in its history.
        const elsewhere = await site.ask(`${path}?before=aud_${"z".repeat(20)}`, boss);
        expect(elsewhere.body.match(/nr \d+/g)?.length).toBeGreaterThan(90);
      }
    },
  );

  test("of mails to a participant can be followed too", async ({ db }) => {
    await using site = await opened(db);
    const { ctx, host, boss } = site;
    const { id: eventId } = await openEvent(ctx);
    await givenHost(ctx, eventId, host);
    const [anna] = await registered(ctx, [person("Anna")]);
    const { message } = db.tables;
    const [one] = await db.read((read) => read.select().from(message));
    const copies = Array.from({ length: 120 }, (_, index) => ({
      ...{ ...one!, id: `msg_z${String(index).padStart(19, "0")}` as MessageId },
      createdAt: instant(ctx.now() - (index >> 2)),
    }));
    await db.inTransaction((tx) => tx.insert(message).values(copies));
    const path = `/arbete/evenemang/traff/deltagare/${anna}`;
    const mails = (body: string) => /id="mail".*?<\/section>/s.exec(body)?.[0].match(/<li>/g)?.length;
    const first = (await site.ask(path, boss)).body;
    const next = /href="(\?mailed-before=msg_\w+)#mail"/.exec(first)?.[1];
    const last = (await site.ask(path + next, boss)).body;
    expect([mails(first), mails(last), last.includes("mailed-before=")]).toEqual([100, 21, false]);
  });
});

describe("a series", () => {
  test("tells what was done with it where its event's facts are, and names nobody of another organisation", async ({
    db,
  }) => {
    await using site = await opened(db);
    const { ctx, host, boss, own, organiser } = site;
    const { id } = await openEvent(ctx);
    await givenHost(ctx, id, host);
    const other = await addedOrganisation(ctx, "Region Test");
    const theirs = await openEvent(ctx, { slug: "deras" });
    await givenHost(ctx, theirs.id, other);
    const stranger = await signedIn(db, { role: "organiser", organisation: other, name: "Sia Stranger" });
    const path = "/arbete/evenemang/traff/uppgifter";
    const history = async (page: string, who: SignedInSomebody) =>
      /Historik för serien.*$/
        .exec((await site.ask(page, who)).words)?.[0]
        .replace(" Till webbplatsen Tillgänglighet Personuppgifter", "");
    expect(await history(path, organiser)).toBe(undefined);
    const begun = await createSeries({ ...ctx, actor: organiser.actor }, { name: "Höstmötet", language: "sv" });
    if (!begun.ok) throw new Error(begun.refusal);
    const { event } = db.tables;
    await db.inTransaction((tx) => tx.update(event).set({ seriesId: begun.value.id }));
    const told = (who: string) =>
      `Historik för serien Höstmötet Skapade en serie ${who} , 22 november 2026 kl. 10.00 Detaljer Efter Namn: Höstmötet; Adress: hostmotet`;
    expect(await history(path, organiser)).toBe(told("Du"));
    expect(await history(path, own)).toBe(told("Ola Ord"));
    expect(await history(path, boss)).toBe(told("Ola Ord"));
    expect(await history(path.replace("traff", "deras"), stranger)).toBe(told("Någon hos en annan organisation"));
  });
});

describe("a draft's own page, and an import's", () => {
  test("tell what was done, and what it says of people can be deleted, alone or all at once", async ({ db }) => {
    await using site = await opened(db);
    const { ctx, host, boss, organiser } = site;
    const acts = { ...ctx, actor: organiser.actor };
    const facts = { ...NO_FIELDS.facts, title: "Höstträff", contact: "Ada Ek, ada@example.se" };
    const typed = { ...NO_FIELDS, facts };
    const begun = await startEventDraft(acts, { hostId: host, source: "", year: null, language: "sv", typed });
    const id = begun.ok ? begun.value : "dft_";
    const mended = { ...typed, facts: { ...facts, title: "Höstträffen", contact: "Bo Al" } };
    await saveEventDraft(acts, { id, version: 1, hostId: host, content: { fields: mended } });
    const page = `/arbete/nytt/${id}`;
    const { words, body } = await site.ask(page, organiser);
    expect(words).toContain("Sparade ett utkast Du , 22 november 2026 kl. 10.00 Detaljer Före Titel: Höstträff");
    expect(words).toContain("Efter Titel: Höstträffen Före Kontakt: Ada Ek, ada@example.se Efter Kontakt: Bo Al");
    expect(words).toContain("Började på ett utkast");
    expect(body).not.toContain("/arbete/radera/");
    const [one = ""] = /\/arbete\/radera\/(aud_\w+)/.exec((await site.ask(page, boss)).body) ?? [];
    expect((await site.ask(`/arbete/radera/${id}`, boss)).words).toContain("Ada Ek");
    const only = one.replace("/arbete/radera/", "");
    expect(await site.erased(only)).toBe(`/arbete/radera/${only}?done=1`);
    expect((await site.ask(page, boss)).words).not.toContain("Före Kontakt: Ada Ek");
    expect(await site.erased(id)).toBe(`/arbete/radera/${id}?done=1`);
    const after = await site.ask(page, boss);
    expect(after.words).toContain("Sparade ett utkast Ola Ord");
    expect(after.words).not.toContain("ada@example.se");
  });

  test("tell who read a spreadsheet in, and nothing of its people", async ({ db }) => {
    await using site = await opened(db);
    const { ctx, host, organiser } = site;
    const { id: event } = await openEvent(ctx);
    await givenHost(ctx, event, host);
    const rows = [
      ["Namn", "E-post"],
      ["Bo Al", "bo@example.se"],
    ];
    const acts = { ...ctx, actor: organiser.actor };
    const uploaded = await uploadParticipants(acts, { slug: "traff", language: "sv", rows });
    const path = `/arbete/evenemang/traff/import/${uploaded.ok ? uploaded.value : "imp_"}`;
    expect((await site.ask(path, organiser)).words).toContain(
      "Läste in en deltagarlista Du , 22 november 2026 kl. 10.00 Detaljer Efter Antal rader: 1",
    );
  });
});

describe("an event's history", () => {
  test("names who is invited and who contributes, but for the protected, until that is deleted", async ({ db }) => {
    await using site = await opened(db);
    const { ctx, host, boss, organiser } = site;
    const { id } = await openEvent(ctx, { capacities: { "on-site": 9 } });
    await givenHost(ctx, id, host);
    const { people } = readInvitees("Ada Ek; ada@example.se\nBo Al; bo@example.se");
    await addInvitees(ctx, { slug: "traff", people, language: "sv" });
    const empty = Object.fromEntries(CONTRIBUTOR_FIELDS.map((field) => [field, ""])) as ContributorTexts;
    const facts = parseContributor({ ...empty, role: "speaker", name: "Cia Dag", diet: "vegan" });
    if (!facts.ok) throw new Error("no facts");
    await saveContributor(ctx, { slug: "traff", known: null, facts: facts.value });
    const path = "/arbete/evenemang/traff/historik";
    const seen = (await site.ask(path, organiser)).words;
    expect(seen).toContain(
      "Lade till inbjudna Kommandoraden , 22 november 2026 kl. 10.00 Detaljer Antal tillagda 2 Efter Namn: Ada Ek; E-postadress: ada@example.se, Namn: Bo Al; E-postadress: bo@example.se",
    );
    expect(seen).toContain("Efter Roll: föreläsare");
    // What somebody eats goes before the rest that is known of them, and so must that they had said anything of it.
    expect(seen).not.toMatch(/vegan|Ändrat specialkost/);
    const email = "ADA@example.se" as EmailAddress;
    await registered(ctx, [person("Ada Ek", { email, protected: true })]);
    const hidden = (await site.ask(path, organiser)).words;
    expect(hidden).toContain("Efter Namn: Bo Al; E-postadress: bo@example.se");
    expect(hidden).not.toContain("Ada Ek");
    // That she was invited, and what was said of the others.
    expect(await site.erased(id)).toBe(`/arbete/radera/${id}?done=2`);
    const left = (await site.ask(path, boss)).words;
    expect(left).toContain("Lade till inbjudna Kommandoraden , 22 november 2026 kl. 10.00 Detaljer Antal tillagda 2");
    expect(left).not.toMatch(/Bo Al|Cia Dag/);
  });
});
