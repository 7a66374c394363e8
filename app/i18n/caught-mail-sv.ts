/** The demo's mailbox. */
export const caughtMail = {
  title: "Mejl som har skickats",
  intro:
    "Här finns ingen mejlserver. Det som skulle ha skickats hamnar i stället här i sju dagar, och kan läsas av vem som helst.",
  empty: "Inga mejl har skickats än.",
  to: (email: string) => `Till ${email}`,
  html: "Mejlet som HTML",
  htmlOf: (subject: string) => `Mejlet som HTML: ${subject}`,
  htmlAlone: "Öppna mejlets HTML för sig",
  text: "Mejlet som text",
  calendar: {
    title: "I kalendern",
    invites: "Mejlet lägger in evenemanget i mottagarens kalender.",
    moves: "Mejlet ändrar den post som redan finns i mottagarens kalender, eller lägger in den.",
    removes: "Mejlet tar bort posten ur mottagarens kalender.",
    what: "Vad",
    when: "När",
    where: "Var",
    organizer: "Arrangör",
    attendee: "Inbjuden",
    version: "Metod och version",
    source: "Kalenderdelen som den är skriven",
  },
  gallery: {
    title: "Alla slags mejl",
    intro: "Så ser varje mejl ut, med uppgifter om ett påhittat evenemang. Länkarna i dem leder ingenstans.",
    languages: { sv: "På svenska", en: "På engelska" },
  },
  headers: "Mejlets huvud",
  source: "Ladda ner hela mejlet (.eml)",
  back: "Alla mejl",
};
