import { isOrganisationKind } from "#domain/organisation/organisation.ts";
import { COUNTIES } from "#domain/organisation/counties.ts";
import { MUNICIPALITIES } from "#domain/organisation/municipalities.ts";
import type { Receivers } from "#domain/registration/broadcast.ts";
import { UNKNOWN } from "#domain/registration/participant-filter.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/**
 * "De som har plats, på plats": whom a message goes to, and what they have in common beside. `organisation` is what the one
 * is called whose people are meant.
 */
export function receiverWords(language: Language, receivers: Receivers, organisation = ""): string {
  const words = catalogueOf(language).work.seats.messages;
  const { standing, mode, chosen } = receivers;
  if (chosen !== undefined) return words.chosen(chosen.length);
  const others = receivers.others === true ? `, ${catalogueOf(language).work.told.others}` : "";
  const who = words.receivers[standing] + (mode === null ? "" : `, ${words.inMode[mode]}`) + others;
  const among = amongWords(language, receivers, organisation);
  return among.length === 0 ? who : `${who}. ${words.amongNote(among.join(", "))}`;
}

function amongWords(language: Language, { among = {} }: Receivers, name: string): readonly string[] {
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
    ...(allotment ? [words.allotment] : []),
    ...(calendarAnswer ? [`${words.calendar}: ${words.calendarAnswers[calendarAnswer]}`] : []),
    ...(mailRefused ? [words.mailRefused] : []),
    ...(answer ? [words.answer] : []),
  ];
}
