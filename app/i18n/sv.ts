/** The source of every text that a person sees. A text that has no English fails the compiler. */
export const sv = {
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
