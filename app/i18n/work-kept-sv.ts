import type { KeptFault } from "#domain/registration/kept-texts.ts";
import type { KeptSeatsEffect } from "#domain/registration/kept-seats-effect.ts";

const people = (count: number) => (count === 1 ? "1 person" : `${count} personer`);
const seats = (count: number) => (count === 1 ? "1 plats" : `${count} platser`);

/** Platser som hålls åt en grupp: de som finns, och sidan där de ändras. */
export const workKept = {
  title: "Platser för en grupp",
  text: "Håll lediga platser åt en grupp till en viss dag. Sedan blir de allas.",
  none: "Inga platser hålls.",
  keepMore: "Håll platser åt en grupp",
  columns: { name: "Grupp", who: "Vilka", seats: "Platser", until: "Till och med", acts: "Ändra eller släppa" },
  takenOf: (taken: number, seats: number) => `${taken} av ${seats} tagna`,
  toEvent: "evenemanget",
  fellBack: "Släppta",
  change: "Ändra",
  changeThis: (name: string) => `Ändra platserna för ${name}`,
  release: "Släpp platserna",
  releaseThis: (name: string) => `Släpp platserna för ${name}`,
  releaseText: (free: number) =>
    `${free === 1 ? "Platsen som är kvar går" : `De ${free} platser som är kvar går`} genast till väntelistan, eller blir allas. De som redan har tagit en plats behåller den. Det går inte att ångra.`,
  releaseNone: "Alla platserna är tagna, och de som har dem behåller dem. Platser som lämnas sedan blir allas.",
  releaseDo: "Släpp dem",
  kept: "Platserna hålls.",
  changed: "Ändringen är sparad.",
  released: "Platserna är släppta.",
  back: "Till anmälan",
  name: "Gruppens namn",
  nameHint: "Det ser bara ni som arrangerar, till exempel ”Länets kommuner”.",
  mode: "Deltagande",
  seats: "Antal platser",
  taken: (taken: number) =>
    taken === 0 ? "Gruppen har inte tagit någon plats än." : `Gruppen har redan tagit ${seats(taken)}.`,
  free: (mode: string, free: number | null, waiting: number) =>
    waiting > 0
      ? `${mode}: ${people(waiting)} väntar och går före, så inga fler platser kan hållas.`
      : free === null
        ? `${mode}: obegränsat med platser.`
        : `${mode}: ${free === 1 ? "1 plats är ledig" : `${free} platser är lediga`} att hålla.`,
  until: "Till och med",
  untilHint: "Lämna tomt för att hålla dem till evenemanget.",
  who: "Vilka är platserna för?",
  rule: "Vilka platserna är för",
  byChoices: {
    organisation: "Organisationer som ni väljer",
    "organisation-kind": "Slag av organisation",
    county: "De som arbetar i vissa län",
    "email-domain": "De som har en viss e-postdomän",
    code: "De som anger en kod",
  },
  chosen: "Valda organisationer",
  chosenHint: "Avmarkera den som inte ska vara med. En del av en organisation, till exempel en förvaltning, räknas in.",
  noneChosen: "Ingen är vald än.",
  search: "Sök i registret",
  searchHint: "Skriv en del av namnet, till exempel Växjö.",
  doSearch: "Sök",
  foundFor: (text: string) => `Träffar på ”${text}”`,
  choose: "Markera dem som ska vara med.",
  nothingFound: (text: string) =>
    `Registret har ingen organisation som liknar ”${text}”. Pröva en del av namnet. Andra kan nås med e-postdomän eller kod.`,
  more: (count: number) => `Fler än ${count} träffar. Skriv mer av namnet för att se de andra.`,
  counties: "Län",
  domains: "E-postdomäner",
  domainsHint: "Flera skiljs med mellanslag: vaxjo.se kronoberg.se",
  code: "Koden",
  codeHint: "Den skrivs i anmälan av dem som ni ger den till.",
  keep: "Håll platserna",
  save: "Spara ändringen",
  isReleased: "Platserna är släppta och kan inte ändras. Håll nya platser i stället.",
  effect: {
    title: "Det här händer om du sparar",
    over: (count: number) =>
      `Gruppen har tagit ${count} fler än den får. Alla behåller sina platser. Platser som lämnas blir allas tills det är färre.`,
    seated: (count: number) => `${people(count)} på väntelistan får plats genast, och mejl om det.`,
    offered: (count: number) => `${people(count)} på väntelistan får erbjudande om plats, och mejl om det.`,
    gaining: (count: number) => `${people(count)} på väntelistan hör till gruppen och får dess platser före andra.`,
    losing: (count: number) =>
      `${people(count)} på väntelistan hör inte längre till gruppen. De står kvar på listan som alla andra.`,
    nobody: "Ingen annan på väntelistan får plats nu.",
    do: "Spara ändå",
  } satisfies Record<keyof KeptSeatsEffect, (count: number) => string> & Record<"title" | "nobody" | "do", string>,
  refused: {
    "mode-not-offered": "Evenemanget tar inte emot anmälningar så.",
    "not-enough-free": "Så många platser är inte lediga. Den som väntar går före.",
    "until-past": "Ange en dag som inte har varit.",
    released:
      "Platserna har släppts medan du skrev, av någon annan eller för att deras sista dag är förbi. De kan inte ändras mer.",
    "name-missing": "Ange gruppens namn, med högst 200 tecken.",
    "seats-malformed": "Ange ett antal, till exempel 20.",
    "day-malformed": "Ange en dag, till exempel 2027-05-20, eller lämna tomt.",
    "group-missing": "Välj vilka platserna är för.",
    "organisation-missing": "Välj minst en organisation. Sök i registret och markera dem som ska vara med.",
    "organisation-kind-missing": "Välj minst ett slag av organisation.",
    "county-missing": "Välj minst ett län.",
    "email-domain-missing": "Ange minst en domän, till exempel vaxjo.se.",
    "email-domain-malformed": "Något av det är ingen e-postdomän. Skriv dem som vaxjo.se, med mellanslag emellan.",
    "code-missing": "Ange en kod, med högst 100 tecken.",
  } satisfies Record<KeptFault | "mode-not-offered" | "not-enough-free" | "until-past" | "released", string>,
  noModes: "Evenemanget tar inte emot anmälningar än. Ange platser på sidan Anmälan först.",
  onlyMode: (mode: string) => `Deltagande: ${mode}`,
};
