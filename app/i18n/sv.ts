/** The source of every text that a person sees. A text that has no English fails the compiler. */
export const sv = {
  site: {
    name: "Samling",
    tagline: "Konferenser, utbildningar och nätverksträffar mot narkotika och brott",
    skip: "Hoppa till innehållet",
    main: "Huvudmeny",
    events: "Evenemang",
    otherLanguage: "In English",
    footer: "Samling är en öppen plats för evenemang i det brotts- och drogförebyggande arbetet.",
  },
  dates: {
    months: [
      "januari",
      "februari",
      "mars",
      "april",
      "maj",
      "juni",
      "juli",
      "augusti",
      "september",
      "oktober",
      "november",
      "december",
    ],
    weekdays: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
    at: (span: string) => `kl. ${span}`,
  },
  eventKinds: {
    conference: "Konferens",
    "network-meeting": "Nätverksträff",
    seminar: "Seminarium",
    training: "Utbildning",
    "working-group-meeting": "Arbetsgruppsmöte",
    "steering-group-meeting": "Styrgruppsmöte",
    dialogue: "Dialog",
    "press-meeting": "Pressträff",
    other: "Evenemang",
  },
  modes: { "on-site": "På plats", digital: "Digitalt" },
  eventStates: { draft: "Utkast", published: "Publicerat", cancelled: "Inställt", held: "Genomfört" },
  events: {
    title: "Evenemang",
    description:
      "Kommande konferenser, utbildningar och nätverksträffar i det brotts- och drogförebyggande arbetet, med program och praktiska uppgifter.",
    coming: "Kommande evenemang",
    noneComing: "Inga evenemang är planerade just nu. Här visas de så snart de har publicerats.",
    past: "Tidigare evenemang",
    example: "Exempel",
  },
  event: {
    facts: "Fakta",
    date: "Datum",
    time: "Tid",
    received: (time: string) => `Du tas emot från kl. ${time}`,
    place: "Plats",
    mode: "Delta",
    onSiteAndDigital: "På plats eller digitalt",
    firstCome: "Antalet platser i lokalen är begränsat, först till kvarn gäller.",
    audience: "Målgrupp",
    cost: "Kostnad",
    lastDay: "Sista anmälningsdag",
    contact: "Kontakt",
    registryNumber: "Diarienummer",
    about: "Om evenemanget",
    programme: "Program",
    noProgramme: "Programmet är inte publicerat än.",
    derivedNote: "Sluttider i grått är inte angivna av arrangören. De visar när nästa programpunkt börjar.",
    noTime: "Utan egen tid",
    moderators: "Moderator",
    arrangers: "Arrangörer",
    arranger: "Arrangör",
    host: "värd och personuppgiftsansvarig",
    edition: (number: number) =>
      `Den ${["första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"][number - 1] ?? `${number}:e`} upplagan av`,
    partOf: "En del av",
    otherEditions: "Andra år",
    cancelled: {
      title: "Evenemanget är inställt",
      text: "Det genomförs inte. Uppgifterna nedan visar hur det var planerat.",
    },
    example: {
      title: "Detta är ett exempel",
      text: "Evenemanget är påhittat för att visa hur Samling fungerar. Det går inte att delta i det.",
    },
    onlyIn: { sv: "Texten finns bara på svenska.", en: "Texten finns bara på engelska." },
  },
  errors: {
    notFound: {
      title: "Sidan finns inte",
      text: "Adressen kan vara felskriven, eller så har sidan flyttat. Kontrollera adressen, eller sök upp evenemanget i listan.",
    },
    gone: {
      title: "Evenemanget är inte längre publicerat",
      text: "Arrangören har tagit bort det från Samling. Är du anmäld? Kontakta arrangören om du undrar vad som gäller.",
    },
    forbidden: {
      title: "Förfrågan stoppades",
      text: "Formuläret skickades från en annan webbplats. Öppna sidan här hos oss och skicka det igen.",
    },
    method: {
      title: "Det går inte att göra så här",
      text: "Sidan tar inte emot det som skickades. Ingenting har sparats. Gå tillbaka och försök på nytt.",
    },
    broken: {
      title: "Något gick fel hos oss",
      text: "Felet är registrerat. Vänta en liten stund och ladda om sidan. Ingenting av det du såg på andra sidor har gått förlorat.",
    },
    malformed: {
      title: "Adressen går inte att läsa",
      text: "Den innehåller tecken som inte hör hemma i en adress. Kontrollera länken, eller sök upp evenemanget i listan.",
    },
    tooLarge: {
      title: "Det som skickades är för stort",
      text: "Sidan tar emot högst 1 megabyte. Ingenting har sparats. Gå tillbaka, korta ner och skicka igen.",
    },
    toEvents: "Visa alla evenemang",
  },
  start: {
    settings: (faults: string) => `Samling kan inte starta. Rätta de här inställningarna:\n${faults}`,
    portTaken: (port: number) =>
      `Samling kan inte starta: port ${port} används redan av ett annat program. Stäng det, eller välj en annan port med PORT.`,
    portForbidden: (port: number) =>
      `Samling kan inte starta: port ${port} får inte öppnas av den här användaren. Välj en port över 1023 med PORT.`,
    hostUnknown: (host: string) =>
      `Samling kan inte starta: den här datorn har ingen adress ${host}. Rätta HOST, till exempel till 127.0.0.1.`,
    database: (reason: string) =>
      `Samling kan inte starta: databasen går inte att använda (${reason}). Kontrollera DATABASE_URL eller DATA_DIR.`,
    newerDatabase: "Samling kan inte starta: databasen hör till en nyare version. Starta den versionen i stället.",
    other: (reason: string) => `Samling kan inte starta: ${reason}`,
  },
  cli: {
    help: "Samlings kommandorad: npm run cli -- KOMMANDO\n",
    unknownVerb: (name: string) => `Kommandot ”${name}” finns inte. Kör npm run cli -- help för att se alla.`,
    usage: (usage: string) => `Så här används kommandot: npm run cli -- ${usage}`,
    migrate: {
      summary: "för databasen till den här versionen",
      done: (count: number) => `Databasen är aktuell: ${count} ${count === 1 ? "migrering" : "migreringar"}.`,
    },
    generateMigration: {
      summary: "skriver en migrering för båda databaserna (för utvecklare)",
      name: "Ange ett namn med små bokstäver, siffror och understreck, till exempel add_venue.",
      unchanged: "Schemat är oförändrat: ingenting att skriva.",
    },
  },
};
