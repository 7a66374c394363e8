import type { AddRefusal } from "#commands/registration/add-participant.ts";
import { fieldName, type DetailFaults, type NameFaults, type SentPerson } from "#domain/registration/sent-person.ts";
import type { EventState } from "#domain/event/event.ts";
import type { SeatPool } from "#domain/registration/seat-pool.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** The form as it was sent. */
export interface SentAdding {
  readonly person: SentPerson;
  readonly reason: string;
  readonly language: string;
}

export interface AddAgain {
  readonly sent: SentAdding;
  readonly trouble:
    | { readonly kind: "fields"; readonly faults: NameFaults & DetailFaults & { readonly mode?: "missing" } }
    | { readonly kind: "refused"; readonly refusal: AddRefusal };
}

interface AddFaults {
  readonly fields: Readonly<Record<string, string>>;
  readonly whole: string | null;
}

/** What is wrong at each field, by its name; or of the whole act. */
export function addFaults(
  language: Language,
  again: AddAgain | undefined,
  {
    state,
    pools,
  }: { readonly state: EventState; readonly pools: readonly Pick<SeatPool, "mode" | "capacity" | "taken">[] },
): AddFaults {
  const { fields, whole } = refusedFaults(language, again, state);
  const pool = pools.find(({ mode }) => mode !== null && mode === again?.sent.person.mode);
  const isFull = pool !== undefined && pool.capacity !== null && pool.taken >= pool.capacity;
  // Whoever has left something out is told at once of what the seats ask for, too.
  const isTold = again === undefined || whole !== null || again.sent.reason.trim() !== "";
  if (!isFull || isTold) return { fields, whole };
  return { fields: { reason: catalogueOf(language).work.seats.person.add.faults.full, ...fields }, whole };
}

function refusedFaults(language: Language, again: AddAgain | undefined, state: EventState): AddFaults {
  const { registration, work } = catalogueOf(language);
  const words = registration.faults;
  const { add, refused } = work.seats.person;
  if (again === undefined) return { fields: {}, whole: null };
  const at = (name: Parameters<typeof fieldName>[0], fault: string) => ({ [fieldName(name, 1)]: fault });
  if (again.trouble.kind === "fields") {
    const { name, email, organisation, diet, access, mode } = again.trouble.faults;
    return {
      fields: {
        ...(name && at("name", words.name[name])),
        ...(email && at("email", words.email)),
        ...(organisation && at("organisation", words.organisation)),
        ...(mode && at("mode", words.mode)),
        ...(diet && at("diet", words["too-long"])),
        ...(access && at("access", words["too-long"])),
      },
      whole: null,
    };
  }
  const { refusal } = again.trouble;
  switch (refusal.code) {
    case "not-allowed":
    case "no-such-event":
    case "no-registration":
      return { fields: {}, whole: refused[refusal.code] };
    case "over":
      return { fields: {}, whole: closedText(language, state) };
    case "full":
      return { fields: { reason: add.faults.full }, whole: null };
    case "already-registered":
    case "same-person-twice":
      return { fields: at("name", add.faults["already-registered"]), whole: null };
    case "organisation-limit":
      return { fields: { reason: words["organisation-limit"](refusal.most) }, whole: null };
    case "county-missing":
      return { fields: at("county", add.faults["county-missing"]), whole: null };
    case "code-unknown":
      return { fields: at("code", words["code-unknown"]), whole: null };
    case "mode-not-offered":
    case "modes-differ":
      return { fields: at("mode", words["mode-not-offered"]), whole: null };
    // The form asks for neither, and nobody has to answer.
    case "item-unknown":
    case "item-full":
    case "items-clash":
    case "answer-missing":
    case "answer-too-long":
    case "answer-not-an-option":
      return { fields: {}, whole: words["item-unknown"] };
  }
}

/** Why nobody is added to it any more, or not yet. */
function closedText(language: Language, state: EventState): string {
  const { person, messages } = catalogueOf(language).work.seats;
  if (state === "cancelled") return person.refused["event-cancelled"];
  return state === "draft" ? messages.refused["not-published"] : person.refused.over;
}
