import { fieldName } from "#domain/registration/sent-person.ts";
import type { ParticipantDetails } from "#queries/participant-details.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { detailFault, type DetailRefusal } from "#ui/detail-fault.ts";
import type { SentAct, Trouble } from "./act.ts";

/** What is wrong at each field of the act that was sent, by the field's name; or of the whole act. */
export interface PersonFaults {
  readonly fields: Readonly<Record<string, string>>;
  readonly whole: string | null;
}

export interface Again {
  readonly sent: SentAct;
  readonly trouble: Trouble;
}

/** The field in which one says why a limit is gone over, for a seat in this mode. */
export function reasonField(mode: string): string {
  return `reason-${mode}`;
}

/** Several forms of the page ask for a name: the one of a hand-over is somebody else's. */
export function personNumber(intent: string): number {
  return intent === "hand-over" ? 2 : 1;
}

export function personFaults(
  language: Language,
  again: Again | undefined,
  { asked }: Pick<ParticipantDetails, "asked">,
): PersonFaults {
  const { registration, work } = catalogueOf(language);
  const words = registration.faults;
  const { add, refused, act } = work.seats.person;
  if (again === undefined) return { fields: {}, whole: null };
  const { trouble, sent } = again;
  const number = personNumber(sent.intent);
  const at = (name: Parameters<typeof fieldName>[0], fault: string) => ({ [fieldName(name, number)]: fault });
  switch (trouble.kind) {
    case "name": {
      const { name, email } = trouble.faults;
      return {
        fields: { ...(name && at("name", words.name[name])), ...(email && at("email", words.email)) },
        whole: null,
      };
    }
    case "details": {
      const { organisation, diet, access } = trouble.faults;
      return {
        fields: {
          ...(organisation && at("organisation", words.organisation)),
          ...(diet && at("diet", words["too-long"])),
          ...(access && at("access", words["too-long"])),
        },
        whole: null,
      };
    }
    case "refused":
      if (trouble.code === "full")
        return { fields: { [reasonField(sent.person.mode)]: act.limit.missing }, whole: null };
      return { fields: {}, whole: refused[trouble.code] };
    case "details-refused": {
      const { refusal } = trouble;
      switch (refusal.code) {
        case "not-allowed":
        case "no-such-registration":
        case "not-live":
        case "over":
        case "event-cancelled":
          return { fields: {}, whole: refused[refusal.code] };
        case "organisation-limit":
          return { fields: at("organisation", words["organisation-limit"](refusal.most)), whole: null };
        case "county-missing":
          return { fields: at("county", add.faults["county-missing"]), whole: null };
        case "item-unknown":
          return atDetail(language, { code: refusal.code }, asked);
        case "item-full":
        case "items-clash":
        case "answer-missing":
        case "answer-too-long":
        case "answer-not-an-option":
          return atDetail(language, refusal, asked);
      }
    }
  }
}

function atDetail(language: Language, refusal: DetailRefusal, asked: ParticipantDetails["asked"]): PersonFaults {
  const { field, fault } = detailFault(language, refusal, asked, 1);
  return { fields: { [field]: fault }, whole: null };
}
