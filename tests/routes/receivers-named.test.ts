import { expect } from "vitest";
import { COMMAND_LINE } from "#access/actor.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { setQuestions } from "#commands/registration/set-questions.ts";
import * as message from "#routes/work-message/route.tsx";
import * as messages from "#routes/work-messages/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor, send } from "#tests/support/door.ts";
import { openEvent, person, registered, soon } from "#tests/support/open-event.ts";
import { keyIn, wordsOf } from "#tests/support/registering.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const PAGE = "/arbete/evenemang/traff/meddelanden";
const ROUTES = Object.fromEntries(
  Object.entries({
    "/arbete/evenemang/:slug/meddelanden": messages,
    "/arbete/evenemang/:slug/meddelanden/:id": message,
  }).map(([path, module]) => [path, { ...module, meta: undefined }]),
) as unknown as NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

test("just before a message is sent, and on record afterwards, it says which group, answer and organisation are meant", async ({
  db,
}) => {
  await using door = await openDoor({ db, routes: ROUTES });
  const ctx = { ...door.context, actor: COMMAND_LINE };
  const slug = "traff";
  await openEvent(ctx, { capacities: { "on-site": 60 }, invited: soon() });
  const texts = { sv: { label: "Kommer du till middagen?" } };
  const asked = { kind: "yes-no", required: false, mode: null, texts } as const;
  await setQuestions(ctx, { slug, questions: [asked] });
  const { question, allotment } = db.tables;
  const [{ id: questionId } = { id: "qst_" as const }] = await db.read((read) => read.select().from(question));
  const answers = [{ questionId, sent: ["yes"] }];
  await registered(ctx, [person("Anna", { answers, organisation: "Byalaget", wholeCountry: true }), person("Bo")]);
  const rule = { by: "code", code: "talare" } as const;
  await keepSeats(ctx, { slug, name: "Talarnas gäster", mode: "on-site", seats: 5, rule, until: null });
  const [{ id: groupId } = { id: "alt_" }] = await db.read((read) => read.select().from(allotment));
  const { headers } = await signedIn(db, { role: "administrator" });
  const show = async (path: string) => (await door.send(path, { headers })).body;
  const post = async (fields: Record<string, string>) => {
    const type = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    const body = new URLSearchParams(fields).toString();
    return send(door.port, PAGE, { method: "POST", headers: { ...headers, ...type }, body });
  };
  expect(wordsOf(await show(`${PAGE}?allotment=${groupId}`))).toContain("Bara: Sparade platser: Talarnas gäster.");

  const among = `answer=${questionId}.yes`;
  const said = "Bara: Organisation: Byalaget, Svar på fråga ”Kommer du till middagen?”: Ja.";
  const submission = keyIn(await show(`${PAGE}?${among}`));
  const letter = { among, submission, to: "all", mode: "", organisation: "Byalaget", subject: "Hej", text: "Middag." };
  expect(wordsOf((await post({ ...letter, intent: "preview" })).body)).toContain(said);
  const sent = await post({ ...letter, intent: "send" });
  expect(sent.status).toBe(303);
  expect(wordsOf(await show(sent.headers.location!))).toContain(said);
});
