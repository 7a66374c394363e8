import type { BroadcastKind } from "#domain/registration/broadcast.ts";

interface Progress {
  readonly receivers: number;
  readonly queued: number;
  readonly sent: number;
  readonly failed: number;
  readonly waiting: number;
  readonly dropped: number;
}

/** Changes of events, and messages to many, on the command line. */
export const messagesCli = {
  summaries: {
    moveEvent: "visar tid och plats, eller ändrar dem och skriver till alla anmälda",
    renameEvent: "rättar rubriken; de anmälda får veta det i dagens sammanställning, kl. 16.00",
    calendarSender: "säger vem som skickar kalenderposten: vi eller mötesverktyget",
    send: "visar ett meddelande till de anmälda som en av dem får det; --send skickar det",
    messages: "visar hur långt meddelanden till många har kommit",
    stop: "stoppar det som inte har skickats av ett meddelande till många",
    failed: "visar mejl som inte gick att skicka, med adress och orsak",
  },
  message: "id som börjar med brc_. Kommandot messages visar det.",
  usage: {
    date: "Ange dagen som ÅÅÅÅ-MM-DD, till exempel --date 2027-06-03.",
    time: "Ange tiden som 09:00, eller none.",
    version: "Ange versionen som ett heltal.",
    sender: "Ange samling eller meeting-tool.",
    language: "Ange språket som sv eller en.",
    to: "Ange mottagarna med --to: seat, waiting eller all.",
    broadcast: "Ange meddelandets id, som börjar med brc_. Kommandot messages visar det.",
    words: "Ange ämnet med --subject och texten med --text.",
  },
  refusals: {
    "held-already": "Evenemanget har hållits och kan inte flyttas.",
    "changed-meanwhile": "Någon annan har ändrat evenemanget. Se hur det är nu och försök igen.",
    "ends-before-it-starts": "Evenemanget slutar innan det börjar. Ange också sluttiden med --ends.",
    "lasts-too-long": "Evenemanget är längre än 60 dagar. Kontrollera årtalen.",
    "time-skipped-by-clocks": "Tiden finns inte: klockan ställs fram till sommartid då.",
    over: "Den tiden har redan varit.",
    "municipality-unknown": "Det finns ingen kommun med det namnet.",
    "not-allowed": "Du får inte ändra evenemang eller skriva till deltagare.",
    "no-such-event": "Inget evenemang har den adressen.",
    "people-have-entries":
      "Någon har redan en plats och en kalenderpost. Välj vem som skickar kalenderposten innan anmälan öppnar.",
    "no-title": "Ange en rubrik.",
    "no-text": "Evenemanget är inte skrivet på det språket.",
    "no-registration": "Evenemanget tar inte emot anmälningar, så ingen kan få meddelandet.",
    "not-published":
      "Evenemanget är inte publicerat. Bara anmälda till publicerade och inställda evenemang kan få meddelanden.",
    "nobody-to-tell": "Det finns ingen som får meddelandet.",
    "subject-malformed": "Ämnet måste vara 1–150 tecken.",
    "text-malformed": "Texten måste vara 1–10 000 tecken.",
    "no-such-broadcast": "Det finns inget meddelande med det id:t.",
    "stopped-already": "Meddelandet är redan stoppat.",
  },
  place: {
    when: (when: string) => `När: ${when}`,
    where: (where: string) => `Var: ${where}`,
    nowhere: "inte skrivet",
    version: (version: number) => `Version: ${version}`,
    changed: (before: string, after: string) => `Före: ${before}. Nu: ${after}.`,
    unchanged: "Så är det redan. Ingenting har ändrats och ingen får något meddelande.",
    programme: "Programmets dagar har flyttats lika långt. Klockslagen i det står kvar: se över dem.",
    receivedFromGone: "Tiden då man tas emot hörde till den gamla starten och är borttagen.",
    lastDay: (day: string) => `Sista anmälningsdag står kvar: ${day}.`,
    closes: (moment: string) => `Anmälan stänger fortfarande ${moment}, som är satt för sig.`,
    cutOff: (moment: string) => `Lediga platser ges vidare till ${moment}, som är satt för sig.`,
    keptUntil: (name: string, moment: string) =>
      `Platserna för ${name} släpps fortfarande ${moment}, som är satt för sig.`,
    kept: (needs: string, people: string) =>
      `Uppgifter skulle ha raderats före evenemanget. Nu raderas behov ${needs}, namn och adresser ${people}.`,
  },
  renamed: "Rubriken är ändrad. Är evenemanget publicerat får de anmälda veta det i nästa sammanställning, kl. 16.00.",
  senderSet: {
    samling: "Våra mejl har med kalenderposten.",
    "meeting-tool": "Mötesverktyget skickar kalenderposten. Våra mejl har ingen.",
  },
  previewed:
    "Det här är en förhandsvisning: inget är ändrat och ingen har fått något. Kör kommandot utan --preview för att göra det.",
  told: (receivers: number) =>
    receivers === 0 ? "Ingen behöver få veta det." : `${people(receivers)} får ett mejl om det.`,
  toldOthers: (contributors: number, invitees: number) =>
    `Av dem medverkar ${contributors}, och ${invitees} är inbjudna som inte har svarat.`,
  receivers: (receivers: number) => `Mottagare: ${receivers}`,
  subject: (subject: string) => `Ämne: ${subject}`,
  links: {
    own: "[personlig sida]",
    join: "[personlig länk till mötet]",
    event: "[evenemangets sida]",
    privacy: "[om personuppgifter]",
  },
  notSent: "Ingenting är skickat. Lägg till --send för att skicka.",
  sent: (id: string, receivers: number) =>
    `${id} skickas till ${people(receivers)}. Kommandot messages visar hur det går.`,
  noMessages: "Inga meddelanden till många.",
  kinds: {
    "event-changed": "ändrat evenemang",
    "event-cancelled": "inställt",
    "event-restored": "blir av",
    "programme-changed": "ändrat program",
    invitation: "inbjudan",
    digest: "mindre ändringar",
    reminder: "påminnelse",
    "from-organiser": "från arrangören",
  } satisfies Record<BroadcastKind, string>,
  states: { spreading: "förbereds", sending: "skickas", done: "klart", stopped: "stoppat" },
  progress: ({ receivers, queued, sent, failed, waiting, dropped }: Progress) =>
    `${people(receivers)}: ${queued} förberedda, ${sent} skickade, ${waiting} väntar, ${failed} misslyckade` +
    (dropped === 0 ? "" : `, ${dropped} inte längre aktuella`),
  stopped: (taken: number, left: number) =>
    `Stoppat. ${taken} mejl skickas inte${left === 0 ? "" : `, och ${left} fler hade inte förberetts`}.`,
  noFailed: "Allt har gått att skicka.",
};

function people(count: number): string {
  return `${count} ${count === 1 ? "person" : "personer"}`;
}
