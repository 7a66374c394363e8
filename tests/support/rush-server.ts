import { readForm } from "#http/read-form.ts";
import { randomBytes } from "node:crypto";
import type { ActionFunctionArgs } from "@remix-run/node";
import { register } from "#commands/registration/register.ts";
import { openDatabase } from "#db/index.ts";
import { findRegistration } from "#db/records/registration-record.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import { openDoor } from "./door.ts";
import { person } from "./open-event.ts";

/**
 * A process of its own that takes registrations over HTTP by the product's edge and command until it is killed; it prints
 * its port. An answer says what the person got, read from the database as a receipt is.
 */
const [, , databaseUrl = ""] = process.argv;
const db = openDatabase(databaseUrl);
const newId = idMaker(randomBytes);

const action = async ({ request, context }: ActionFunctionArgs) => {
  const form = (await readForm(request, context.body))!;
  const answer = await register(
    { ...context, newId },
    {
      ...{ slug: "traff", language: "sv", together: "as-many" },
      submissionKey: form.get("key") as SubmissionKey,
      people: [person(form.get("name") as string)],
    },
  );
  const id = answer.ok ? answer.value.people[0] : undefined;
  if (!id) return Response.json(answer, { status: 422 });
  const found = await db.read((read) => findRegistration(read, id));
  return Response.json({ id, seatNumber: found?.seatNumber, waitNumber: found?.waitNumber });
};

const door = await openDoor({ db, routes: { "/anmal": { action } } });
process.stdout.write(`${door.port}\n`);
