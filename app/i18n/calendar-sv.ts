/** Kalenderfiler, prenumerationer och sidan om dem. */
export const calendar = {
  name: (county: string | null) => (county === null ? "Evenemang – Samling" : `Evenemang i ${county} – Samling`),
  ownName: "Mina evenemang – Samling",
  joining: "Anslut till mötet från din egen länk:",
  withdrawn: "Du är inte längre anmäld.",
  page: "Program och uppgifter:",
  add: {
    title: "Lägg till i kalendern",
    file: "Kalenderfil för Outlook, Apple och andra (ICS)",
    google: "Google Kalender",
    outlook: "Outlook på webben",
    subscribe: "Prenumerera på alla evenemang",
  },
  subscribing: {
    link: "Prenumerera i din kalender",
    title: "Prenumerera på evenemangen",
    description: "Få alla kommande evenemang, eller ett läns, i din egen kalender. De flyttas när de flyttas här.",
    lead: "Lägg till en adress i din kalender, så visas evenemangen där. Flyttas ett evenemang, flyttas det också i din kalender. Ställs det in visas det som inställt i 30 dagar.",
    addresses: {
      title: "Adresser",
      all: "Alla evenemang",
      open: "Öppna i kalendern",
      copy: "Eller kopiera adressen:",
      counties: "Ett län",
      countiesText:
        "Evenemang som någon i länet arrangerar. Länken öppnas i kalendern, och dess adress går att kopiera.",
    },
    how: {
      title: "Så gör du",
      programs: [
        {
          title: "Outlook",
          text: "Välj Kalender, Lägg till kalender och Prenumerera från webben. Klistra in adressen.",
        },
        {
          title: "Google Kalender",
          text: "På en dator: välj plustecknet vid Andra kalendrar och sedan Från webbadress. Klistra in adressen.",
        },
        {
          title: "iPhone, iPad och Mac",
          text: "Välj Öppna i kalendern ovan. Eller: välj Kalendrar, Lägg till kalender och Lägg till kalenderprenumeration.",
        },
        {
          title: "Thunderbird och andra",
          text: "Skapa en ny kalender i nätverket och klistra in adressen.",
        },
      ],
    },
    when: {
      title: "Hur snart ändringar syns",
      text: [
        "Kalendern hämtar adressen själv, olika ofta. Google gör det med 8–24 timmars mellanrum. Outlook brukar göra det några gånger om dagen.",
        "Är du anmäld väntar du inte på det: ändringar och inställda evenemang kommer med mejl, och mejlet ändrar i din kalender.",
      ],
    },
    own: {
      title: "Bara det du är anmäld till",
      text: "På din sida för en anmälan kan du få en egen kalenderadress med mejl. Länken till sidan står i mejlen om din anmälan.",
    },
  },
  own: {
    title: "Din egen kalenderadress",
    text: "Prenumerera på allt som du är anmäld till med ditt namn och den här e-postadressen. Adressen är hemlig: den som har den ser vad du är anmäld till och kan ansluta till dina digitala möten.",
    willMail: (email: string) => `Adressen skickas till ${email}. Den visas aldrig här.`,
    mailed: (email: string) =>
      `Adressen är skickad till ${email}. Kom mejlet inte fram kan du få det igen efter tio minuter.`,
    noMail: "Adressen kan inte skickas än. Mejl är inte inställt på den här webbplatsen.",
    open: "Mejla mig en adress",
    again: "Mejla adressen igen",
    revoke: "Stäng adressen",
    revokeText: "Stäng den om någon annan har fått den. Den slutar gälla genast, och du kan få en ny.",
  },
};
