import type { EventNeedKind } from "#domain/event/event-need.ts";
import { workMessages } from "./work-messages-sv.ts";
import { workPeople } from "./work-people-sv.ts";
import { workPerson } from "./work-person-sv.ts";

const people = (count: number) => `${count.toLocaleString("sv")} ${count === 1 ? "person" : "personer"}`;

/** Evenemangets platser och vad som väntar på arrangören. */
export const workSeats = {
  people: workPeople,
  person: workPerson,
  messages: workMessages,
  title: "Platser",
  /** What waits, with the one thing to do about it. */
  needs: {
    title: "Att göra",
    none: "Inget väntar på dig just nu.",
    /** When something ends: at a moment, or with a day. */
    at: (moment: string) => moment,
    endOf: (day: string) => `när ${day} är slut`,
    "offers-lapsing": {
      text: (count: number, until: string) =>
        count === 1
          ? `Ett erbjudande om plats går ut ${until}.`
          : `${count} erbjudanden om plats går ut inom ett dygn, det första ${until}.`,
      act: "Se vilka som inte har svarat",
    },
    "mail-failed": {
      text: (count: number) => (count === 1 ? "Ett mejl kom inte fram." : `${count} mejl kom inte fram.`),
      act: "Se vilka och varför",
    },
    "closing-soon": {
      text: (_count: number, until: string) => `Anmälan stänger ${until}.`,
      act: "Ändra när anmälan stänger",
    },
    "party-too-large": {
      text: (count: number) =>
        `${count === 1 ? "Ett sällskap som väntar på" : `${count} sällskap som väntar på`} att få plats alla eller ingen är fler än alla platser, och får aldrig plats så. Utöka platserna, eller dela upp dem.`,
      act: "Se vilka som väntar",
    },
    "list-growing": {
      text: (count: number) => `Väntelistan växer: ${people(count)} står på den.`,
      act: "Se väntelistan",
    },
    "access-needs": {
      text: (count: number) => `${people(count)} har skrivit om behov av hörslinga, tolk eller annan anpassning.`,
      act: "Se vad de behöver",
    },
    "programme-without-times": {
      text: () => "Programmet saknar tider.",
      act: "Sätt ut tider",
    },
    "not-confirmed-held": {
      text: () => "Evenemanget har varit. Blev det av?",
      act: "Bekräfta att det genomfördes",
    },
    "never-published": {
      text: () => "Ett utkast. Bara de som arbetar med arrangörens evenemang ser det.",
      act: "Gå igenom och publicera",
    },
  } satisfies Record<EventNeedKind, { text: (count: number, until: string) => string; act: string }> & {
    title: string;
    none: string;
    at: (moment: string) => string;
    endOf: (day: string) => string;
  },
  start: {
    title: "Översikt",
    needs: "Det här väntar på dig",
    search: "Sök bland dina evenemang",
    find: "Sök",
    parts: { coming: "Kommande", draft: "Utkast", past: "Har varit" },
    empty: {
      coming: "Inga kommande evenemang.",
      draft: "Inga utkast.",
      past: "Inga evenemang som har varit.",
    },
    nothing: {
      title: "Här samlas dina evenemang",
      text: "Klistra in en inbjudan, så blir den ett evenemang på några minuter.",
      act: "Skapa ett evenemang",
    },
    begun: { title: "Påbörjade", text: "De är inga evenemang än. Fortsätt där du slutade." },
    noMatch: "Inget evenemang passar din sökning.",
    more: "Det finns fler. Sök efter det du vill se.",
    seats: (mode: string, taken: string, capacity: string | null) =>
      `${mode}: ${taken}${capacity === null ? "" : ` av ${capacity}`}`,
    waiting: (count: string) => `${count} väntar`,
  },
  noRegistration: {
    text: "Evenemanget tar inte emot anmälningar här än.",
    act: "Ställ in platser och anmälan",
  },
  modes: {
    taken: (taken: string, capacity: string) => `${taken} av ${capacity}`,
    unlimited: (taken: string) => `${taken}, obegränsat`,
    label: {
      taken: "Upptagna",
      free: "Lediga",
      waiting: "På väntelistan",
      offers: "Öppna erbjudanden",
      kept: "Sparade",
    },
    asMany: "hur många som helst",
    bar: (percent: number) => `${percent} procent upptagna`,
    over: (count: number) => `${count} fler än det finns platser för`,
  },
  items: { title: "Programpunkter med egna platser", item: "Programpunkt", seats: "Platser", taken: "Upptagna" },
  allotments: {
    title: "Sparade platser",
    name: "För",
    mode: "Deltagande",
    taken: "Använda",
    until: "Gäller till och med",
    untilEvent: "evenemanget",
    fellBack: (moment: string) => `släpptes ${moment}`,
  },
  course: {
    title: "Anmälningar över tid",
    description: (all: string, from: string, to: string) =>
      `Linjer över hur många som hade plats, väntade eller hade avanmält sig när varje dag var slut. Sammanlagt ${all} från ${from} till ${to}. Samma tal står i tabellen.`,
    note: "Så stod det när varje dag var slut. Dagar då inget hände står inte med.",
    table: "Vid varje dags slut",
    day: "Dag",
    registered: "Nya",
    lines: { "on-site": "På plats", digital: "Digitalt", waiting: "Väntar utan plats", ended: "Avanmälda" },
    empty: "Här visas hur anmälningarna kommer in, så snart någon har anmält sig.",
  },
  groups: {
    title: "Vilka som har anmält sig",
    note: "Var och en räknas en gång: den som har plats och också väntar på en annan räknas på sin plats, och bara ”På väntelistan” ovan räknar alla som väntar. Den som har skyddade personuppgifter räknas bara på sin organisation.",
    organisations: "Organisation",
    kinds: "Slag av organisation",
    municipalities: "Kommun",
    counties: "Län",
    onSite: "På plats",
    digital: "Digitalt",
    waiting: "Väntar utan plats",
    all: "Alla",
    unknown: "Uppgift saknas",
    others: (count: number) => (count === 1 ? "1 annan" : `${count.toLocaleString("sv")} andra`),
    fold: (count: number) => (count === 1 ? "Visa den andra" : `Visa de ${count.toLocaleString("sv")} andra`),
    whole: (count: number) => `Visa alla ${count.toLocaleString("sv")}`,
    share: "Andel",
  },
  spellings: {
    several: "Står samma organisation på flera rader?",
    merge: "Slå ihop skrivsätten",
    ask: "Be en administratör för installationen att slå ihop skrivsätten.",
    askAt: "Be en administratör för installationen att slå ihop skrivsätten:",
  },
  published: { done: "Evenemanget är publicerat.", link: "Se dess sida" },
  held: {
    title: "Blev evenemanget av?",
    text: "När du bekräftar räknas evenemanget som genomfört, och det går inte längre att anmäla sig eller ändra sin anmälan. Ingen får något mejl.",
    send: "Ja, det genomfördes",
    final: "Det går inte att ångra.",
    confirm: "Bekräfta att det genomfördes",
    done: "Evenemanget är bekräftat som genomfört.",
    refused: "Det går inte att bekräfta. Ladda om sidan och se hur det står till med evenemanget.",
  },
};
