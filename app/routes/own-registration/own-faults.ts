import { fieldName } from "#domain/registration/sent-person.ts";
import type { OwnRegistration } from "#queries/own-registration.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { detailFault, type DetailRefusal } from "#ui/detail-fault.ts";
import type { Trouble } from "./act.ts";
import { SPELLING } from "./spelling.tsx";

/** What is wrong at each field, by its name; or of the whole act. */
export interface OwnFaults {
  readonly fields: Readonly<Record<string, string>>;
  readonly whole: string | null;
}

export function ownFaults(language: Language, trouble: Trouble | undefined, { asked }: OwnRegistration): OwnFaults {
  const { faults: words, own } = catalogueOf(language).registration;
  if (trouble === undefined) return { fields: {}, whole: null };
  if (trouble.kind === "name") {
    const { name, email } = trouble.faults;
    return {
      fields: {
        ...(name && { [fieldName("name", 1)]: words.name[name] }),
        ...(email && { [fieldName("email", 1)]: words.email }),
      },
      whole: null,
    };
  }
  if (trouble.kind === "details") {
    const { organisation, diet, access } = trouble.faults;
    return {
      fields: {
        ...(organisation && { [fieldName("organisation", 1)]: words.organisation }),
        ...(diet && { [fieldName("diet", 1)]: words["too-long"] }),
        ...(access && { [fieldName("access", 1)]: words["too-long"] }),
      },
      whole: null,
    };
  }
  if (trouble.kind === "spelling") {
    const { spelling } = own;
    const said = { ...words.name, "another-person": spelling.another, "nothing-changed": spelling.same };
    return { fields: { [SPELLING]: said[trouble.fault] }, whole: null };
  }
  const { refusal } = trouble;
  const atField = (of: DetailRefusal) => {
    const { field, fault } = detailFault(language, of, asked, 1);
    return { fields: { [field]: fault }, whole: null };
  };
  switch (refusal.code) {
    case "county-missing":
    case "item-unknown":
      return atField({ code: refusal.code });
    case "organisation-limit":
      return { fields: { [fieldName("organisation", 1)]: words["organisation-limit"](refusal.most) }, whole: null };
    case "item-full":
    case "items-clash":
    case "answer-missing":
    case "answer-too-long":
    case "answer-not-an-option":
      return atField(refusal);
    case "closed":
    case "over":
    case "mode-not-offered":
    case "not-allowed":
    case "no-such-registration":
    case "not-live":
    case "event-cancelled":
    case "full":
    case "no-offer":
    case "offer-lapsed":
    case "already-registered":
    case "not-waiting":
    case "same-mode":
    case "waits-already":
    case "protected":
    case "mailed-lately":
    case "no-mail":
    case "has-room":
      return { fields: {}, whole: own.refused[refusal.code] };
  }
}
