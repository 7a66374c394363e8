/** The accessibility statement, its form, and what the form answers. */
export const accessibility = {
  title: "Tillgänglighet för Samling",
  description: "Hur tillgänglig Samling är, vilka brister som är kända, och hur du rapporterar en brist.",
  intro: (host: string) =>
    `Alla ska kunna använda Samling. Det här är tillgänglighetsredogörelsen för ${host}: hur webbplatsen uppfyller lagen om tillgänglighet till digital offentlig service (2018:1937), vilka brister vi känner till och hur du berättar om en brist.`,
  toForm: "Rapportera en brist",
  how: "Hur tillgänglig är webbplatsen?",
  conformity: {
    fully: "Webbplatsen är helt förenlig med lagen. Vi känner inte till några brister.",
    partly: "Webbplatsen är delvis förenlig med lagen, på grund av bristerna som beskrivs nedan.",
    not: "Webbplatsen är inte förenlig med lagen, på grund av bristerna som beskrivs nedan.",
  },
  standard:
    "Kraven följer den europeiska standarden EN 301 549, som bygger på riktlinjerna WCAG 2.1 på nivå AA. Vi prövar även mot WCAG 2.2.",
  faults: "Innehåll som inte är tillgängligt",
  noFaults: "Vi känner inte till något innehåll som inte är tillgängligt.",
  criterion: "Krav",
  why: "Varför",
  instead: "Så kan du göra i stället",
  known: "Känd sedan",
  unable: "Om du inte kan använda delar av webbplatsen",
  unableText:
    "Behöver du något i en annan form, till exempel ett program som text? Skriv vad du behöver i formuläret längst ned. Det gäller också innehåll som är undantaget från lagens krav.",
  tested: "Så har vi prövat webbplatsen",
  testedText: "Vi har gjort en självskattning. Vi har prövat sidorna",
  tests: [
    "automatiskt med axe, i ljust och mörkt läge och på båda språken",
    "mot HTML-standarden, med html-validate och Nu Html Checker",
    "med bara tangentbord, och utan JavaScript",
    "i ett fönster som är 320 bildpunkter brett, vilket motsvarar 400 procents förstoring, och med dubbelt så stor text",
    "med forcerade färger och i utskrift",
    "genom att läsa sidornas tillgänglighetsträd i den ordning som det läses upp.",
  ],
  untested:
    "Vi har ännu inte prövat dem med skärmläsare, och inte tillsammans med personer som använder hjälpmedel. Arrangörernas egna texter granskar vi inte.",
  assessed: (day: string) => `Bedömningen gjordes den ${day}.`,
  updated: (day: string) => `Redogörelsen uppdaterades senast den ${day}.`,
  supervision: "Tillsyn",
  supervisionText:
    "Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Dit kan du anmäla brister i tillgängligheten eller i den här redogörelsen, och om din begäran om innehåll i en annan form inte har tagits om hand.",
  supervisionLink: "Anmäl till Digg",
  form: {
    title: "Rapportera en brist",
    text: "Berätta om något inte går att använda. Du behöver inte säga vem du är.",
    description: "Vad är det som inte fungerar?",
    descriptionHint: "Beskriv vad du försökte göra och vad som hände. Högst 5 000 tecken.",
    page: "Vilken sida gäller det?",
    pageHint: "Sidans adress eller namn.",
    email: "E-postadress",
    emailHint: (day: string) =>
      `Om du vill ha svar. Adressen används bara till det. Den raderas tillsammans med rapporten efter tolv månader, den ${day} om du skickar i dag.`,
    trap: "Lämna det här fältet tomt",
    send: "Skicka rapporten",
    faults: {
      description: {
        missing: "Skriv vad det är som inte fungerar, till exempel ”Jag kommer inte åt menyn med tangentbordet”.",
        "too-long": (count: string) => `Beskrivningen är ${count} tecken. Korta ned den till högst 5 000.`,
      },
      page: { "too-long": "Adressen är för lång. Skriv högst 2 000 tecken." },
      email: { malformed: "Ange en e-postadress, till exempel namn@kommun.se, eller lämna fältet tomt." },
    },
    perhapsRobot: {
      title: "Tryck på Skicka rapporten en gång till",
      text: "Ett dolt fält var ifyllt, och det brukar betyda att avsändaren är en robot. Allt du skrev finns kvar. Tryck en gång till, så kommer rapporten fram.",
    },
    tooMany: {
      title: "Vänta en stund och skicka igen",
      text: (minutes: number) =>
        `Det har kommit ovanligt många rapporter från ditt nät. Allt du skrev finns kvar. Försök igen om ${minutes} ${minutes === 1 ? "minut" : "minuter"}.`,
    },
  },
  thanks: {
    title: "Tack för din rapport",
    text: "Den är mottagen och läses av den som driver webbplatsen. Om du lämnade en e-postadress kan du få svar dit.",
    deleted: (day: string) => `Rapporten raderas senast den ${day}.`,
    back: "Till tillgänglighetsredogörelsen",
  },
};
