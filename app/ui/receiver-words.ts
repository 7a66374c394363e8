import { isOrganisationKind } from "#domain/organisation/organisation.ts";
import { COUNTIES } from "#domain/organisation/counties.ts";
import { MUNICIPALITIES } from "#domain/organisation/municipalities.ts";
import type { Receivers } from "#domain/registration/broadcast.ts";
import { UNKNOWN, type AnswerAsked } from "#domain/registration/participant-filter.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf, type Catalogue } from "#i18n/catalogue.ts";
import type { ParticipantChoices } from "#queries/participant-choices.ts";

/** What the ids that a filter has are called. */
export interface ReceiverNames {
  /** The organisation whose people alone are meant; empty where nothing is known of it. */
  readonly organisation: string;
  readonly choices: ParticipantChoices;
}

/** "De som har plats, på plats": whom a message goes to, and what they have in common beside. */
export function receiverWords(language: Language, receivers: Receivers, names: ReceiverNames): string {
  const words = catalogueOf(language).work.seats.messages;
  const { standing, mode, chosen } = receivers;
  if (chosen !== undefined) return words.chosen(chosen.length);
  const { told } = catalogueOf(language).work;
  const registered = receivers.writtenDown === true ? told.choosers : words.receivers[standing];
  const others = receivers.others === true ? `, ${told.others}` : "";
  const some = receivers.contributors === undefined ? "" : `, ${told.someContributors}`;
  const who = registered + (mode === null ? "" : `, ${words.inMode[mode]}`) + others + some;
  const among = amongWords(language, receivers, names);
  return among.length === 0 ? who : `${who}. ${words.amongNote(among.join(", "))}`;
}

function amongWords(
  language: Language,
  { among = {} }: Receivers,
  { organisation: name, choices }: ReceiverNames,
): readonly string[] {
  const { work, organisationKinds } = catalogueOf(language);
  const words = work.seats.people;
  const { organisation, kind, county, municipality, allotment, calendarAnswer, mailRefused, answer } = among;
  const named = (label: string, code: string, name: string | undefined) =>
    `${label}: ${code === UNKNOWN ? words.unknown : (name ?? code)}`;
  const organisationWords = (key: string) => {
    const known = name === "" && key.startsWith("~") ? key.slice(1) : name;
    return known === "" && key !== UNKNOWN ? words.organisation : named(words.organisation, key, known);
  };
  return [
    // By its id nobody knows it; what was written of it says more than nothing.
    ...(organisation === undefined || organisation === null ? [] : [organisationWords(organisation)]),
    ...(kind ? [named(words.kind, kind, isOrganisationKind(kind) ? organisationKinds[kind] : kind)] : []),
    ...(county ? [named(words.county, county, COUNTIES.find(({ code }) => code === county)?.name)] : []),
    ...(municipality
      ? [named(words.municipality, municipality, MUNICIPALITIES.find(({ code }) => code === municipality)?.name)]
      : []),
    ...(allotment ? [joined(words.allotment, choices.allotments.find(({ id }) => id === allotment)?.name)] : []),
    ...(calendarAnswer ? [`${words.calendar}: ${words.calendarAnswers[calendarAnswer]}`] : []),
    ...(mailRefused ? [words.mailRefused] : []),
    ...(answer ? [answerWords(answer, choices, words)] : []),
  ];
}

/** "Kommer du till middagen? Ja": the question and what was chosen, while it is still asked. */
function answerWords(
  { questionId, chosen }: AnswerAsked,
  { questions }: ParticipantChoices,
  words: Catalogue["work"]["seats"]["people"],
): string {
  const question = questions.find(({ id }) => id === questionId);
  if (!question) return words.answer;
  const option = typeof chosen === "number" ? question.options[chosen] : words[chosen];
  return joined(`${words.answer} ”${question.label}”`, option);
}

/** What is there no longer has no name. */
function joined(label: string, name: string | undefined): string {
  return name === undefined ? label : `${label}: ${name}`;
}
