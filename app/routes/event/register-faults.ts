import type { RegisterRefusal } from "#commands/registration/register.ts";
import { fieldName, type PersonField, type SentPerson } from "#domain/registration/sent-person.ts";
import type { RegistrationForm } from "#queries/registration-form.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf, type Catalogue } from "#i18n/catalogue.ts";
import { detailFault } from "#ui/detail-fault.ts";
import type { PersonFaults, Trouble } from "./answer-form.ts";

/** What is wrong at each field, by the field's name, in the order of the form. */
export type FieldFaults = Readonly<Record<string, string>>;

export function registerFaults(
  language: Language,
  trouble: Trouble | null,
  form: RegistrationForm,
  people: readonly SentPerson[],
): FieldFaults {
  if (trouble === null || trouble.kind === "too-many" || trouble.kind === "larger-than-house") return {};
  const words = catalogueOf(language).registration.faults;
  const found =
    trouble.kind === "faults"
      ? trouble.people.flatMap((faultsOf, index) => personFaults(words, faultsOf, index + 1))
      : refusalFaults(language, trouble.refusal, form);
  if (found.length === 0) return {};
  const faults = [...found, ...countiesMissing(language, trouble, people), ...answersMissing(language, form, people)];
  faults.sort((one, other) => one.person - other.person);
  return Object.fromEntries(
    faults.map(({ field, person, fault }) => [field, people.length > 1 ? words.ofPerson(person, fault) : fault]),
  );
}

interface FieldFault {
  readonly field: string;
  readonly person: number;
  readonly fault: string;
}

type Words = Catalogue["registration"]["faults"];

function personFaults(words: Words, faults: PersonFaults, person: number): FieldFault[] {
  const at = (field: PersonField, fault: string) => ({ field: fieldName(field, person), person, fault });
  return [
    ...(faults.name ? [at("name", words.name[faults.name])] : []),
    ...(faults.email ? [at("email", words.email)] : []),
    ...(faults.organisation ? [at("organisation", words.organisation)] : []),
    ...(faults.mode ? [at("mode", words.mode)] : []),
    ...(faults.diet ? [at("diet", words["too-long"])] : []),
    ...(faults.access ? [at("access", words["too-long"])] : []),
  ];
}

/** The first fault that the event itself finds. What concerns no field is told of the whole form. */
function refusalFaults(language: Language, refusal: RegisterRefusal, form: RegistrationForm): FieldFault[] {
  const words = catalogueOf(language).registration.faults;
  if (!("person" in refusal)) return [];
  const person = refusal.person + 1;
  const at = (field: PersonField, fault: string) => [{ field: fieldName(field, person), person, fault }];
  switch (refusal.code) {
    case "mode-not-offered":
    case "modes-differ":
      return at("mode", words[refusal.code]);
    case "same-person-twice":
      return at("name", words["same-person-twice"]);
    case "code-unknown":
      return at("code", words["code-unknown"]);
    case "organisation-limit":
      return at("organisation", words["organisation-limit"](refusal.most));
    case "county-missing":
    case "item-unknown":
      return [{ ...detailFault(language, { code: refusal.code }, form, person), person }];
    case "item-full":
    case "items-clash":
    case "answer-missing":
    case "answer-too-long":
    case "answer-not-an-option":
      return [{ ...detailFault(language, refusal, form, person), person }];
  }
}

/** The event names the first whose county is missing. It is missing of everybody else who comes from there, too. */
function countiesMissing(language: Language, trouble: Trouble, people: readonly SentPerson[]): FieldFault[] {
  if (trouble.kind !== "refusal" || trouble.refusal.code !== "county-missing") return [];
  const fault = catalogueOf(language).registration.faults["county-missing"];
  const organisation = people[trouble.refusal.person]?.organisation;
  return people.flatMap((sent, index) =>
    sent.county === "" && sent.organisation === organisation
      ? [{ field: fieldName("county", index + 1), person: index + 1, fault }]
      : [],
  );
}

/** Everything that must be answered and is not, whatever else is found first. */
function answersMissing(language: Language, form: RegistrationForm, people: readonly SentPerson[]): FieldFault[] {
  return people.flatMap((sent, index) => {
    const person = index + 1;
    return form.questions
      .filter(({ id, required, mode }) => required && (mode ?? sent.mode) === sent.mode && isEmpty(sent.answers[id]))
      .map(({ id }) => ({
        ...detailFault(language, { code: "answer-missing", questionId: id }, form, person),
        person,
      }));
  });
}

const isEmpty = (given: readonly string[] = []) => given.every((text) => text.trim() === "");
