import { data, redirect } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/node";
import { register, type RegisterPerson, type RegisterRefusal } from "#commands/registration/register.ts";
import { parseDetails, parseMode, parseName, orNull, type DetailFaults } from "#domain/registration/sent-person.ts";
import type { NameFaults, SentPerson } from "#domain/registration/sent-person.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, type FormFields } from "#http/read-form.ts";
import { sentFields } from "#http/sent-fields.ts";
import { submissionOf } from "#http/submission-of.ts";
import { paths } from "#app/paths.ts";
import { registrationForm } from "#queries/registration-form.ts";
import { sentForm, TRAP, WAITS, withOneMore, without, type SentForm } from "./sent-form.ts";

/** What is shown when the form is shown again, with everything that was typed. */
export interface FormAgain {
  readonly sent: SentForm;
  readonly trouble: Trouble | null;
  /** The person whose first field the page opens at, counted from 1. */
  readonly opensAt?: number;
}

export type Trouble =
  | { readonly kind: "faults"; readonly people: readonly PersonFaults[] }
  | { readonly kind: "refusal"; readonly refusal: RegisterRefusal }
  | { readonly kind: "too-many"; readonly seconds: number }
  /** All or none of more people than there are seats in all: told before they wait for it. */
  | { readonly kind: "larger-than-house"; readonly people: number; readonly capacity: number };

export type PersonFaults = NameFaults & DetailFaults & { readonly mode?: "missing" };

interface Sent {
  readonly form: FormFields;
  readonly slug: string;
  readonly language: Language;
}

/** Does what the pressed button says: one person more or less on the form, or the registration itself. */
export async function answerForm(context: AppLoadContext, { form, slug, language }: Sent) {
  const sent = sentForm(sentFields(form));
  const again = (answer: FormAgain, init?: ResponseInit) => data<FormAgain>(answer, init);
  const intent = formLine(form, "intent");
  if (intent === "add-person") {
    const more = withOneMore(sent);
    return again({ sent: more, trouble: null, opensAt: more.people.length });
  }
  const removed = /^remove-(\d{1,2})$/.exec(intent);
  if (removed) return again({ sent: without(Number(removed[1]), sent), trouble: null, opensAt: 1 });

  const seconds = waitFor(context, formLine(form, TRAP) !== "");
  if (seconds !== null) {
    const headers = { "Retry-After": String(seconds) };
    return again({ sent, trouble: { kind: "too-many", seconds } }, { status: 429, headers });
  }
  const people = sent.people.map(parsePerson);
  const faulty = people.map((person) => (person.ok ? {} : person.refusal));
  if (people.some((person) => !person.ok)) {
    return again({ sent, trouble: { kind: "faults", people: faulty } }, { status: 422 });
  }
  const capacity = await houseOf(context, { slug, language, sent });
  if (capacity !== null && sent.people.length > capacity && formLine(form, WAITS) === "") {
    return again(
      { sent, trouble: { kind: "larger-than-house", people: sent.people.length, capacity } },
      { status: 409 },
    );
  }
  const submissionKey = submissionOf(form) ?? newSubmissionKey(context.newId);
  const registered = await register(context, {
    ...{ slug, submissionKey, language, together: sent.together },
    people: people.flatMap((person) => (person.ok ? [person.value] : [])),
  });
  if (registered.ok) return redirect(paths.receipt(language, submissionKey), 303);
  const { refusal } = registered;
  if (refusal.code === "no-such-event") throw new Response(null, { status: 404 });
  return again({ sent, trouble: { kind: "refusal", refusal } }, { status: "person" in refusal ? 422 : 409 });
}

/** All the seats of the mode that a party wants for all or none; null where there is no limit, and for whoever wants no such thing. */
async function houseOf(
  context: AppLoadContext,
  { slug, language, sent }: Pick<Sent, "slug" | "language"> & { readonly sent: SentForm },
): Promise<number | null> {
  const [first, second] = sent.people;
  if (sent.together !== "all-or-none" || !first || !second) return null;
  const form = await registrationForm(context, slug, language);
  const open = form?.status.phase === "open" ? form.status.modes : [];
  return open.find(({ mode }) => mode === first.mode)?.capacity ?? null;
}

/** How many seconds until the next turn; a form that a robot may have filled in has its own, fewer turns. */
function waitFor({ limits, clientAddress }: AppLoadContext, isDoubtful: boolean): number | null {
  const wait = limits.registrations.take(clientAddress);
  return wait ?? (isDoubtful ? limits.doubtfulRegistrations.take(clientAddress) : null);
}

function parsePerson(sent: SentPerson): Result<RegisterPerson, PersonFaults> {
  const [named, details, mode] = [parseName(sent), parseDetails(sent), parseMode(sent)];
  if (named.ok && details.ok && mode !== null) {
    const digitalMeanwhile = sent.meanwhile && mode === "on-site";
    return ok({ ...named.value, ...details.value, mode, digitalMeanwhile, code: orNull(sent.code) });
  }
  return refused({
    ...(!named.ok && named.refusal),
    ...(mode === null && { mode: "missing" as const }),
    ...(!details.ok && details.refusal),
  });
}
