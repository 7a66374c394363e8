import { describe, expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import type { Database } from "#db/index.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import * as door from "#routes/door/route.tsx";
import * as history from "#routes/work-history/route.tsx";
import * as workDoor from "#routes/work-door/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, ORIGIN, send } from "#tests/support/door.ts";
import { formFields } from "#tests/support/form-fields.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { attribute } from "#tests/support/html-text.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const slug = "traff";
const PAGE = `/arbete/evenemang/${slug}/dorren`;
const ROUTES = {
  "/dorr/:token": { ...door, meta: undefined },
  "/arbete/evenemang/:slug/dorren": { ...workDoor, meta: undefined },
  "/arbete/evenemang/:slug/historik": { ...history, meta: undefined },
} as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

async function opened(db: Database) {
  const site = await openDoor({ db, routes: ROUTES });
  const ctx = { ...site.context, actor: COMMAND_LINE };
  const { id } = await openEvent(ctx, { slug });
  await registered(ctx, [person("Anna Ek")], { slug });
  const host = { role: "organiser", organisation: "Länsstyrelsen Exempel", name: "Ola Organisatör" } as const;
  const { headers, organisationId } = await signedIn(db, host);
  await givenHost(ctx, id, organisationId!);
  const post = (fields: Record<string, string>) =>
    send(site.port, PAGE, {
      method: "POST",
      headers: {
        ...headers,
        ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      },
      body: new URLSearchParams(fields).toString(),
    });
  const show = async (path = PAGE) => (await site.send(path, { headers })).body;
  return {
    ...{ site, ctx, show, post },
    form: async () => ({ ...formFields(await show(), "open"), intent: "open" }),
    [Symbol.asyncDispose]: () => site[Symbol.asyncDispose](),
  };
}

/** Each open link, as it can be copied. */
function addressesIn(html: string): string[] {
  return (html.match(/<input[^>]*readOnly[^>]*>/gi) ?? []).map((tag) => attribute(tag, "value"));
}

describe("the page of the door", () => {
  test("makes a link once, shows it again later, and closes it", async ({ db }) => {
    await using at = await opened(db);
    const form = await at.form();
    expect(form).toMatchObject({ label: "", expires: "2027-05-20T23:59" });
    const made = await at.post({ ...form, label: "Alva vid disken" });
    expect(made.status).toBe(303);
    expect((await at.post({ ...form, label: "Alva vid disken" })).headers.location).toBe(made.headers.location);
    const shown = await at.show(made.headers.location);
    expect(wordsOf(shown)).toContain("Öppna länken i telefonen som ska stå vid dörren.");
    const [address = "", ...more] = addressesIn(shown);
    expect([address.startsWith(`${ORIGIN}/dorr/`), more]).toEqual([true, []]);
    expect((await at.site.send(address.slice(ORIGIN.length))).body).toContain("Anna Ek");
    const later = await at.show();
    expect(addressesIn(later)).toEqual([address]);
    expect(wordsOf(later)).toContain("Gäller till 20 maj 2027 kl. 23.59.");
    expect(wordsOf(later)).toContain("Skapad 22 november 2026 kl. 10.00 av Ola Organisatör");
    const close = { ...formFields(later, "close"), intent: "close" };
    for (const press of [1, 2]) {
      const closed = await at.post(close);
      expect([press, closed.status, closed.headers.location]).toEqual([press, 303, `${PAGE}?done=closed`]);
    }
    const ended = await at.show(`${PAGE}?done=closed`);
    expect(addressesIn(ended)).toEqual([]);
    expect(wordsOf(ended)).toContain("Ingen länk är öppen.");
    expect(wordsOf(ended)).toContain("Alva vid disken Stängd 22 november 2026 kl. 10.00");
    expect((await at.site.send(address.slice(ORIGIN.length))).status).toBe(404);
    const told = wordsOf(await at.show(`/arbete/evenemang/${slug}/historik`));
    expect(told).toContain("Öppnade en länk till dörren");
    expect(told).toContain("Stängde en länk till dörren");
    expect(told).toContain("Alva vid disken");
  });

  test("says at the field what is wrong, and keeps what was typed", async ({ db }) => {
    await using at = await opened(db);
    const form = { ...(await at.form()), label: "Entrén" };
    for (const [field, typed, said] of [
      ["label", "  ", "Ge länken ett namn."],
      ["label", "a".repeat(101), "Skriv högst 100 tecken."],
      ["expires", "2027-05-28T00:00", "Välj en tid senast sju dagar efter evenemanget."],
      ["expires", "2026-11-22T09:59", "Välj en tid som inte har varit."],
      ["expires", "2027-03-28T02:30", "Den tiden finns inte den dagen: klockan ställs fram då. Välj en annan."],
      ["expires", "i morgon", "Ange både dag och klockslag."],
    ] as const) {
      const { status, body } = await at.post({ ...form, [field]: typed });
      expect([said, status]).toEqual([said, 422]);
      expect(body).toContain(`<a href="#${field}">${said}</a>`);
      expect(formFields(body, "open")).toMatchObject({
        label: form.label,
        expires: "2027-05-20T23:59",
        [field]: typed,
      });
    }
    expect(await linksMade(db)).toBe(0);
  });

  test("takes the event's own end where no time is given", async ({ db }) => {
    await using at = await opened(db);
    await at.post({ ...(await at.form()), label: "Entrén", expires: "" });
    expect(wordsOf(await at.show())).toContain("Gäller till 20 maj 2027 kl. 23.59.");
  });

  test("tells which links end before the event that was moved, and takes another for them", async ({ db }) => {
    await using at = await opened(db);
    await at.post({ ...(await at.form()), label: "Entrén" });
    expect(wordsOf(await at.show())).not.toContain("före evenemangets slut");
    const date = "2027-06-03" as CalendarDate;
    await moveEvent(at.ctx, { slug, move: { startsOn: date, endsOn: date } });
    const moved = await at.show();
    expect(wordsOf(moved)).toContain("Länkar som slutar gälla före evenemangets slut");
    expect(wordsOf(moved)).toContain("om de ska räcka hela evenemanget: Entrén.");
    expect(formFields(moved, "open")).toMatchObject({ expires: "2027-06-03T23:59" });
  });

  test("makes none for an event that is cancelled, and says why", async ({ db }) => {
    await using at = await opened(db);
    const form = { ...(await at.form()), label: "Entrén" };
    await changeEventState(at.ctx, { slug, act: "cancel" });
    const refused = await at.post(form);
    expect([refused.status, wordsOf(refused.body).includes("Evenemanget är inställt")]).toEqual([409, true]);
    expect(formFields(await at.show(), "open")).toEqual({});
    expect(await linksMade(db)).toBe(0);
  });

  test("is there for those who run the event alone", async ({ db }) => {
    await using at = await opened(db);
    const viewer = await signedIn(db, { role: "viewer", organisation: "Länsstyrelsen Exempel" });
    expect((await at.site.send(PAGE, { headers: viewer.headers })).status).toBe(404);
  });
});

async function linksMade(db: Database): Promise<number> {
  return (await db.read((read) => read.select().from(read.tables.doorLink))).length;
}
