import type { KeptSeatsEffect } from "#domain/registration/kept-seats-effect.ts";

interface PoolCounts {
  readonly capacity: number | null;
  readonly taken: number;
  readonly left: number | null;
  readonly kept: number;
  readonly waiting: number;
  readonly offers: number;
}

interface KeptSeats {
  readonly id: string;
  readonly name: string;
  readonly rule: string;
  readonly seats: number;
  readonly taken: number;
  readonly end: string;
}

/** Registrations on the command line. */
export const registrationCli = {
  summaries: {
    registration: "visar hur anmälan står, eller öppnar och ändrar den med de angivna valen",
    questions: "ersätter formulärets egna frågor med dem i en JSON-fil",
    itemSeats: "ger en programpunkt egna platser; kommandot registration visar numren",
    keepSeats: "håller lediga platser för en grupp, till en tidpunkt eller tills vidare",
    changeKeptSeats: "ändrar hur många platser som hålls, för vilka och hur länge; det som inte anges står kvar",
    releaseSeats: "släpper platser som hålls för en grupp",
    participants: "visar dem som har en plats eller väntar på en",
    addParticipant: "anmäler någon, också utanför anmälningstiden; över en gräns bara med skäl",
    withdrawParticipant: "avanmäler någon, som får ett mejl om det",
    moveParticipant: "flyttar någon till på plats eller digitalt; över en gräns bara med skäl",
    handOver: "låter en annan person ta över en anmälan",
    checkSeats: "räknar om alla platser och säger vad som skiljer; 1 om något gör det",
  },
  help: {
    time: 'dag och klockslag där evenemanget är, inom citattecken: "2027-05-01 09:00".',
    mode: "on-site (på plats) eller digital.",
    participant: "id som börjar med reg_. Kommandot participants visar det.",
    allotment: "id som börjar med alt_. Kommandot registration visar det.",
  },
  usage: {
    arguments: "Fel antal argument. Sätt citattecken runt flera ord, och kör help för att se hur kommandot skrivs.",
    participant: "Ange anmälans id, som börjar med reg_. Det visas med participants.",
    allotment: "Ange id för de platser som hålls, som börjar med alt_. Det visas med registration.",
    mode: "Ange hur personen deltar: on-site eller digital.",
    count: "Ange antalet som ett heltal, till exempel 12.",
    moment: 'Ange dag och klockslag inom citattecken, till exempel "2027-05-01 09:00".',
    skippedMoment: "Tiden finns inte: klockan ställs fram till sommartid då. Ange en annan.",
    day: "Ange dagen som ÅÅÅÅ-MM-DD, till exempel 2027-06-01.",
    text: "En text saknas. Sätt citattecken runt flera ord.",
    serving: "Ange hur lediga platser lämnas vidare med --serving: at-once eller offer.",
    switch: "Ett val står både med och utan no-. Välj ett av dem.",
    group: "Ange en grupp, och bara en: --code, --email-domain, --county, --kind eller --organisation.",
    county: "Ange länets kod med två siffror, till exempel 07 för Kronobergs län. Kommandot codes visar alla.",
    kind: "Ange organisationens slag, till exempel municipality. Kommandot help visar alla.",
    person: "Ange personens namn med --name och e-postadress med --email.",
  },
  questionsMalformed: (path: string, field: string) =>
    `Filen ${path} är ingen lista med frågor i JSON${field === "" ? "" : `: felet finns i ${field}`}.`,
  refusals: {
    "not-allowed": "Du får inte sköta anmälningar.",
    "no-such-event": "Inget evenemang har den adressen.",
    "no-registration": "Evenemanget tar inte emot anmälningar. Öppna för dem med registration.",
    "no-modes": "Ange hur man kan delta: --on-site, --digital eller båda.",
    "changed-meanwhile": "Någon annan har ändrat inställningarna. Se efter vad som gäller och försök igen.",
    "closes-before-it-opens": "Anmälan skulle stänga innan den öppnar.",
    "capacity-malformed": "Antalet platser är för stort.",
    "offer-time-malformed": "Ett erbjudande kan gälla från 1 timme till 60 dygn.",
    "organisation-limit-malformed": "Högsta antalet från en organisation är minst 1.",
    "deleted-before-the-event": "Uppgifterna kan inte raderas innan evenemanget är slut.",
    "deleted-later-than-told":
      "Uppgifterna kan inte raderas senare än formuläret har sagt: någon har anmält sig. En tidigare dag går bra.",
    "reminder-malformed": "En påminnelse kan skickas från 1 till 30 dagar före evenemanget.",
    "meeting-address-malformed": "Mötets adress ska börja med https://.",
    "text-too-long": "Texten är längre än 2 000 tecken.",
    "other-text-too-long": "Texten på det andra språket är längre än 2 000 tecken.",
    "question-malformed":
      "En fråga är fel skriven. Den ska ha en text på högst 500 tecken, och ett val minst två alternativ, lika många på varje språk.",
    "answered-already":
      "Någon har redan svarat på frågorna. Orden går att ändra och skriva på båda språken. Frågorna, sättet att svara och alternativens antal och ordning är kvar som de är.",
    "no-such-item": "Programpunkten finns inte. Kommandot registration visar numren.",
    "seats-malformed": "Ange minst en plats.",
    "mode-not-offered":
      "Så går det inte att delta i det här evenemanget. Välj på ett annat sätt med on-site eller digital.",
    "not-enough-free": "Så många lediga platser finns inte. Den som väntar går före.",
    "until-past": "Ange en dag som inte har varit.",
    "organisation-unknown": "Registret har ingen organisation som heter så. Sök fram den med organisations.",
    "no-such-allotment": "De platserna hålls inte längre, eller har aldrig hållits.",
    over: "Evenemanget är slut.",
    full: "Det finns ingen ledig plats. Lägg till --over-limit med ett skäl för att gå över gränsen.",
    "already-registered": "Personen är redan anmäld.",
    "modes-differ": "Alla i sällskapet måste delta på samma sätt.",
    "county-missing":
      "Organisationen finns i flera län. Ange länet där personen arbetar med --county (00 för hela landet).",
    "same-person-twice": "Samma person står två gånger.",
    "item-unknown": "Programpunkten går inte att välja.",
    "item-full": "Programpunkten är full.",
    "items-clash": "Två av programpunkterna pågår samtidigt.",
    "code-unknown": "Koden gäller inte.",
    "organisation-limit":
      "Organisationen har redan så många som den får. Lägg till --over-limit med ett skäl för att gå över gränsen.",
    "answer-missing": "Ett svar saknas.",
    "answer-too-long": "Ett svar är för långt.",
    "answer-not-an-option": "Ett svar är inget av alternativen.",
    "no-such-registration": "Det finns ingen anmälan med det id:t.",
    "not-live": "Anmälan är redan avslutad.",
    "event-cancelled": "Evenemanget är inställt.",
    "same-mode": "Personen deltar redan så.",
    closed: "Anmälan är stängd.",
  },
  phases: {
    "not-open-yet": "inte öppen än",
    open: "öppen",
    closed: "stängd",
    over: "slut, för evenemanget har varit",
    cancelled: "stängd, för evenemanget är inställt",
    "not-published": "stängd, för evenemanget är inte publicerat",
  },
  overview: {
    none: "Evenemanget tar inte emot anmälningar. Öppna för dem med --on-site eller --digital.",
    phase: (phase: string) => `Anmälan är ${phase}.`,
    opens: (moment: string) => `Öppnar: ${moment}`,
    closes: (moment: string) => `Stänger: ${moment}`,
    atOnce: (cutOff: string) => `Lediga platser går direkt till den som väntar, till ${cutOff}`,
    offers: (hours: number, cutOff: string) =>
      `Lediga platser erbjuds i ${hours} ${hours === 1 ? "timme" : "timmar"}, till ${cutOff}`,
    most: (most: number) => `Högst från en organisation: ${most}`,
    reminders: (days: number | null, morning: boolean) => {
      const before = days === null ? [] : [`${days} ${days === 1 ? "dag" : "dagar"} före`];
      const all = [...before, ...(morning ? ["samma morgon till dem som deltar digitalt"] : [])];
      return `Påminnelser: ${all.join(", ") || "inga"}`;
    },
    deleted: (needs: string, people: string) => `Behov raderas ${needs}, namn och adresser ${people}`,
    counts: (questions: number, registrations: number) =>
      `Egna frågor: ${questions}. Anmälningar, även avslutade: ${registrations}.`,
    item: (number: number, title: string) => `Programpunkt ${number}, ${title}`,
    pool: (name: string, { capacity, taken, left, kept, waiting, offers }: PoolCounts) =>
      `${name}: ${capacity === null ? "obegränsat" : `${capacity} ${capacity === 1 ? "plats" : "platser"}, ${left} lediga`}, ${taken} tagna (${offers} erbjudna), ${kept} hålls, ${waiting} väntar`,
    allotment: ({ id, name, rule, seats, taken, end }: KeptSeats) =>
      `${id}  ${name}: ${taken} av ${seats} tagna, ${end} (${rule})`,
    until: (moment: string) => `hålls till ${moment}`,
    always: "hålls tills vidare",
    fellBack: "hålls inte längre",
    items: "Programpunkter (numret används med item-seats):",
  },
  keptSeatsEffect: ({ over, seated, offered, gaining, losing }: KeptSeatsEffect): readonly string[] => [
    ...(over > 0 ? [`${over} fler än de platser som hålls har en av dem, och behåller den.`] : []),
    ...(seated > 0 ? [`${seated} som väntar får plats.`] : []),
    ...(offered > 0 ? [`${offered} som väntar erbjuds plats.`] : []),
    ...(gaining > 0 ? [`${gaining} som väntar hör till gruppen från och med nu.`] : []),
    ...(losing > 0 ? [`${losing} som väntar hör inte längre till gruppen.`] : []),
    ...(over + seated + offered + gaining + losing > 0 ? [] : ["Ingen som har plats eller väntar märker något."]),
  ],
  noParticipants: "Ingen har en plats eller väntar på en.",
  participant: {
    protected: "skyddad",
    deleted: "raderad",
    states: {
      confirmed: "anmäld",
      waitlisted: "väntar",
      offered: "erbjuden",
      cancelled: "avanmäld",
      lapsed: "förfallen",
    },
    seat: (mode: string) => `plats: ${mode.toLowerCase()}`,
    waits: (mode: string, place: number) => `väntelista ${mode.toLowerCase()}: ${place}`,
    offered: (mode: string) => `erbjuden plats: ${mode.toLowerCase()}`,
    calendar: {
      accepted: "kalendern svarar: kommer",
      tentative: "kalendern svarar: kanske",
      declined: "kalendern svarar: kommer inte",
    },
    mailRefused: (code: string) => `mejl kommer inte fram (${code})`,
  },
  checkSeats: {
    same: (pools: number) =>
      `Allt stämmer. Platser räknades på ${pools} ${pools === 1 ? "ställe" : "ställen"}: på plats, digitalt och vid programpunkter.`,
    differ: (differences: number, pools: number) =>
      `${differences} antal skiljer. Platser räknades på ${pools} ${pools === 1 ? "ställe" : "ställen"}.`,
    faults: {
      taken: (stored: number, counted: number) => `tagna platser: ${stored} lagrat, ${counted} räknat`,
      waiting: (stored: number, counted: number) => `väntande: ${stored} lagrat, ${counted} räknat`,
      kept: (stored: number, counted: number) => `platser som hålls: ${stored} lagrat, ${counted} räknat`,
      allotment: (stored: number, counted: number) => `tagna av dem som hålls: ${stored} lagrat, ${counted} räknat`,
      numbers: (stored: number, counted: number) => `nummer i ordningen: ${stored} lagrat, ${counted} räknat`,
      live: (stored: number, counted: number) => `gällande anmälningar: ${stored} lagrat, ${counted} räknat`,
    },
  },
};
