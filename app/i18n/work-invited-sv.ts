import type { InvitationMail, InviteeAnswer, InviteeLineFault } from "#domain/event/invitee.ts";

/** Inbjudna till ett evenemang: listan, inbjudningarna och svaren, och sidan där man svarar. */
export const workInvited = {
  title: "Inbjudna",
  text: "Skriv upp dem ni vill bjuda in. Var och en får en egen länk att svara på, utan konto.",
  onlyInvited: "Bara den som har en inbjudan når evenemangets sida.",
  openToOthers: "Evenemanget är öppet för fler än de inbjudna. Det ändras på sidan Uppgifter.",
  empty: "Ingen är inbjuden än. Klistra in en lista här ovanför, till exempel ur ett kalkylark.",
  add: "Lägg till personer",
  list: "Namn, e-postadress och organisation",
  listHint: "En person på varje rad. Klistra gärna in ur ett kalkylark, eller skilj uppgifterna med semikolon.",
  doAdd: "Lägg till på listan",
  added: (count: number) => (count === 1 ? "1 person är tillagd." : `${count} personer är tillagda.`),
  unread: (lines: number, faults: string) =>
    lines === 1
      ? `En rad är inte tillagd: ${faults}. Rätta den och lägg till den igen.`
      : `${lines} rader är inte tillagda: ${faults}. Rätta dem och lägg till dem igen.`,
  lineFaults: {
    "no-address": (count: number) => `${count} utan en e-postadress som går att läsa`,
    "name-too-long": (count: number) => `${count} med ett namn på mer än 200 tecken`,
    "organisation-too-long": (count: number) => `${count} med en organisation på mer än 200 tecken`,
    "too-many": (count: number) => `${count} utöver de 2 000 som kan läggas till på en gång`,
  } satisfies Record<InviteeLineFault, (count: number) => string>,
  noList: "Skriv minst en person med e-postadress.",
  invite: (count: number) => (count === 1 ? "Bjud in 1 person" : `Bjud in ${count} personer`),
  remind: (count: number) => (count === 1 ? "Påminn 1 person" : `Påminn ${count} personer`),
  inviteText: "Inbjudan går till dem på listan som inte har fått den.",
  remindText: "Påminnelsen går till dem som är inbjudna och inte har svarat.",
  later: (count: number) =>
    count === 1
      ? "1 person har fått brev det senaste dygnet och inte svarat. Personen kan påminnas när ett dygn har gått."
      : `${count} personer har fått brev det senaste dygnet och inte svarat. De kan påminnas när ett dygn har gått.`,
  closed: {
    draft: "Inbjudningar kan skickas när evenemanget är publicerat.",
    cancelled: "Evenemanget är inställt. Inga inbjudningar skickas.",
    held: "Evenemanget har varit. Inga inbjudningar skickas.",
  },
  invited: "Inbjudningarna är på väg.",
  reminded: "Påminnelserna är på väg.",
  removed: "Personen är borttagen från listan.",
  refused: {
    "not-published": "Evenemanget är inte publicerat.",
    over: "Evenemanget är slut.",
    nobody: "Det finns ingen att skriva till.",
  },
  sent: (sent: number, of: number, failed: number) =>
    `${sent} av ${of} skickade${failed === 0 ? "" : `, ${failed} kom inte fram`}`,
  sending: "Utskick",
  answers: "Svar",
  answer: {
    "on-site": "kommer på plats",
    digital: "deltar digitalt",
    waiting: "står på väntelistan",
    declined: "kommer inte",
    withdrawn: "är avanmäld",
    lapsed: "tog inte platsen i tid",
    none: "inget svar",
  } satisfies Record<InviteeAnswer, string>,
  mail: {
    waiting: "på väg",
    failed: "kom inte fram",
    dropped: "skickades inte",
  } satisfies Record<Exclude<InvitationMail, "sent">, string>,
  hidden: "Skyddade personuppgifter",
  hiddenCount: "med skyddade personuppgifter, vars svar inte visas",
  columns: { name: "Namn", email: "E-post", organisation: "Organisation", answer: "Svar", invited: "Inbjuden" },
  search: "Sök namn, e-post eller organisation",
  anyAnswer: "Alla svar",
  doSearch: "Visa",
  showAll: "Visa alla",
  found: (count: number) => (count === 1 ? "1 person passar." : `${count.toLocaleString("sv")} personer passar.`),
  nobodyFound: "Ingen på listan passar.",
  notInvited: "inte än",
  remove: "Ta bort",
  removeText:
    "Länken i personens inbjudan slutar att gälla. Läggs personen till igen gäller den på nytt. En anmälan som personen har gjort står kvar.",
  doRemove: "Ta bort från listan",
  page: {
    title: "Du är inbjuden",
    greeting: (name: string | null) =>
      `Hej${name === null ? "" : ` ${name}`}! Du är inbjuden till det här evenemanget.`,
    declined: "Du har svarat att du inte kommer. Ändrar du dig kan du anmäla dig här nedanför.",
    decline: "Kommer du inte?",
    declineText: "Säg det, så vet arrangören och du får ingen påminnelse.",
    doDecline: "Jag kommer inte",
  },
};
