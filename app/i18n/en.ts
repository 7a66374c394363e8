import type { Catalogue } from "./catalogue.ts";

export const en: Catalogue = {
  site: {
    name: "Samling",
    tagline: "Conferences, training and network meetings against drugs and crime",
    skip: "Skip to the content",
    main: "Main menu",
    events: "Events",
    otherLanguage: "På svenska",
    footer: "Samling is an open place for events in the work to prevent crime and drug use.",
  },
  dates: {
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    at: (span) => span,
  },
  eventKinds: {
    conference: "Conference",
    "network-meeting": "Network meeting",
    seminar: "Seminar",
    training: "Training",
    "working-group-meeting": "Working group meeting",
    "steering-group-meeting": "Steering group meeting",
    dialogue: "Dialogue",
    "press-meeting": "Press meeting",
    other: "Event",
  },
  modes: { "on-site": "On site", digital: "Online" },
  eventStates: { draft: "Draft", published: "Published", cancelled: "Cancelled", held: "Held" },
  events: {
    title: "Events",
    description:
      "Coming conferences, training and network meetings in the work to prevent crime and drug use, with programmes and practical information.",
    coming: "Coming events",
    noneComing: "No events are planned at the moment. They are shown here as soon as they have been published.",
    past: "Earlier events",
    example: "Example",
  },
  event: {
    facts: "Facts",
    date: "Date",
    time: "Time",
    received: (time) => `You are received from ${time}`,
    place: "Place",
    mode: "Take part",
    onSiteAndDigital: "On site or online",
    firstCome: "The number of seats in the venue is limited: first come, first served.",
    audience: "Audience",
    cost: "Cost",
    lastDay: "Last day to register",
    contact: "Contact",
    registryNumber: "Registry number",
    about: "About the event",
    programme: "Programme",
    noProgramme: "The programme has not been published yet.",
    derivedNote: "Ends in grey were not given by the arranger. They show when the next item begins.",
    noTime: "No time of its own",
    moderators: "Moderator",
    arrangers: "Arrangers",
    arranger: "Arranger",
    host: "host and controller of personal data",
    edition: (number) => `Edition ${number} of`,
    partOf: "Part of",
    otherEditions: "Other years",
    cancelled: {
      title: "The event is cancelled",
      text: "It will not take place. The details below show how it was planned.",
    },
    example: {
      title: "This is an example",
      text: "The event is invented to show how Samling works. It is not possible to take part in it.",
    },
    onlyIn: { sv: "The text is only available in Swedish.", en: "The text is only available in English." },
  },
  errors: {
    notFound: {
      title: "The page does not exist",
      text: "The address may be misspelt, or the page has moved. Check the address, or look for the event in the list.",
    },
    gone: {
      title: "The event is no longer published",
      text: "The arranger has removed it from Samling. Are you registered? Contact the arranger if you wonder what applies.",
    },
    forbidden: {
      title: "The request was stopped",
      text: "The form was sent from another website. Open the page here with us and send it again.",
    },
    method: {
      title: "This can't be done here",
      text: "The page does not take what was sent. Nothing has been saved. Go back and try again.",
    },
    broken: {
      title: "Something went wrong on our side",
      text: "The fault has been recorded. Wait a moment and reload the page. Nothing that you saw on other pages has been lost.",
    },
    malformed: {
      title: "The address can't be read",
      text: "It holds characters that do not belong in an address. Check the link, or look for the event in the list.",
    },
    tooLarge: {
      title: "What was sent is too large",
      text: "The page takes at most 1 megabyte. Nothing has been saved. Go back, shorten it and send it again.",
    },
    toEvents: "Show all events",
  },
  start: {
    settings: (faults) => `Samling can't start. Mend these settings:\n${faults}`,
    portTaken: (port) =>
      `Samling can't start: port ${port} is in use by another program. Close that, or choose another port with PORT.`,
    portForbidden: (port) =>
      `Samling can't start: this user may not open port ${port}. Choose a port above 1023 with PORT.`,
    hostUnknown: (host) =>
      `Samling can't start: this machine has no address ${host}. Mend HOST, for example to 127.0.0.1.`,
    database: (reason) =>
      `Samling can't start: the database can't be used (${reason}). Check DATABASE_URL or DATA_DIR.`,
    newerDatabase: "Samling can't start: the database belongs to a newer version. Start that version instead.",
    other: (reason) => `Samling can't start: ${reason}`,
  },
  cli: {
    help: "Samling's command line: npm run cli -- COMMAND\n",
    unknownVerb: (name) => `There is no command “${name}”. Run npm run cli -- help to see them all.`,
    usage: (usage) => `Usage: npm run cli -- ${usage}`,
    migrate: {
      summary: "brings the database up to this version",
      done: (count) => `The database is up to date: ${count} ${count === 1 ? "migration" : "migrations"}.`,
    },
    generateMigration: {
      summary: "writes a migration for both databases (for developers)",
      name: "Give a name of lower-case letters, digits and underscores, for example add_venue.",
      unchanged: "The schema has not changed: nothing to write.",
    },
  },
};
