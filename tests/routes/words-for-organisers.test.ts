import { describe, expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { addParticipant } from "#commands/registration/add-participant.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import type { Database } from "#db/index.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { STOCKHOLM, startOfDay } from "#domain/values/instant.ts";
import * as add from "#routes/work-add-participant/route.tsx";
import * as participant from "#routes/work-participant/route.tsx";
import * as registration from "#routes/work-registration/route.tsx";
import * as seats from "#routes/work-seats/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { givenHost } from "#tests/support/given-host.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const EVENT = "/arbete/evenemang/traff";
const ROUTES = Object.fromEntries(
  Object.entries({
    "/arbete/evenemang/:slug": seats,
    "/arbete/evenemang/:slug/anmalan": registration,
    "/arbete/evenemang/:slug/deltagare/lagg-till": add,
    "/arbete/evenemang/:slug/deltagare/:id": participant,
  }).map(([path, module]) => [path, { ...module, meta: undefined }]),
) as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

async function opened(db: Database, lastDay = "2027-02-16") {
  const door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const invited = { lastDay: lastDay as CalendarDate };
  const { id } = await openEvent(ctx, { invited, capacities: { "on-site": 1 } });
  const { headers, organisationId } = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
  await givenHost(ctx, id, organisationId!);
  const show = async (path: string) => wordsOf((await door.send(EVENT + path, { headers })).body);
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await send(door.port, EVENT + path, {
      method: "POST",
      headers: {
        ...headers,
        ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      },
      body: new URLSearchParams(fields).toString(),
    });
    return wordsOf(answer.body);
  };
  return { ctx, show, post, [Symbol.asyncDispose]: () => door[Symbol.asyncDispose]() };
}

describe("what an organiser is told", () => {
  test("of the last day to register is that day, not the midnight after it", async ({ db }) => {
    await using site = await opened(db);
    expect(await site.show("/anmalan")).toContain("Anmälan är öppen till och med 16 februari 2027.");
  });

  test("of what ends with a day is that day where it waits for them, and of seats that are kept", async ({ db }) => {
    await using site = await opened(db, "2026-11-24");
    const until = startOfDay("2027-02-17" as CalendarDate, STOCKHOLM);
    const rule = { by: "code", code: "talare" } as const;
    const kept = await keepSeats(site.ctx, { slug: "traff", mode: "on-site", name: "Talare", rule, seats: 1, until });
    expect(kept.ok).toBe(true);
    const page = await site.show("");
    expect(page).toContain("Anmälan stänger när 24 november 2026 är slut.");
    expect(page).not.toContain("kl. 0.00");
    expect(page).toMatch(/Gäller till och med.*Talare.*16 februari 2027/);
  });

  test("of whoever leaves: a seat is lost, a place on the waitlist, or no seat becomes free", async ({ db }) => {
    await using site = await opened(db);
    const [seated, waiting] = await registered(site.ctx, [person("Anna"), person("Bo")]);
    expect(await site.show(`/deltagare/${seated}`)).toContain(
      "1 väntar. Platsen går till den som står först, eller erbjuds den om den redan har en annan plats.",
    );
    const ofWaiting = await site.show(`/deltagare/${waiting}`);
    expect(ofWaiting).toContain("Personen tas bort från väntelistan och får mejl om det.");
    expect(ofWaiting).not.toContain("Personen mister sin plats och får mejl om det");
    const added = await addParticipant(site.ctx, {
      ...{ slug: "traff", language: "sv", person: person("Cecilia"), overLimit: "Talare" },
    });
    expect(added.ok).toBe(true);
    const ofSeated = await site.show(`/deltagare/${seated}`);
    expect(ofSeated).toContain("Fler är med än det finns platser för. Ingen plats blir ledig.");
    expect(ofSeated).not.toContain("Platsen går till den som står först.");
  });

  test("of an event that is cancelled is that it is", async ({ db }) => {
    await using site = await opened(db);
    await changeEventState(site.ctx, { slug: "traff", act: "cancel" });
    const fields = { "name-1": "Anna", "email-1": "anna@example.se", "mode-1": "on-site", language: "sv" };
    const told = await site.post("/deltagare/lagg-till", fields);
    expect(told).toContain("Evenemanget är inställt.");
    expect(told).not.toContain("Evenemanget har varit.");
  });
});
