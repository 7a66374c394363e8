import type { CountyCode } from "./domain/organisation/counties.ts";
import type { Language } from "./domain/values/language.ts";

/** Where each kind of page stands in either language. Swedish is at the root, English under /en. */
const PLACES = {
  events: { sv: "/", en: "/en" },
  event: { sv: "/evenemang/", en: "/en/events/" },
  archive: { sv: "/arkiv", en: "/en/archive" },
  series: { sv: "/serier/", en: "/en/series/" },
  // The longer before the shorter, of which it is a part.
  reportReceived: { sv: "/tillganglighet/tack", en: "/en/accessibility/thanks" },
  accessibility: { sv: "/tillganglighet", en: "/en/accessibility" },
  privacy: { sv: "/personuppgifter", en: "/en/privacy" },
  api: { sv: "/api", en: "/en/api" },
  feed: { sv: "/flode.atom", en: "/en/feed.atom" },
  embedded: { sv: "/inbaddat", en: "/en/embedded" },
  countyCalendar: { sv: "/kalender/lan/", en: "/en/calendar/county/" },
  ownCalendar: { sv: "/kalender/egen/", en: "/en/calendar/own/" },
  calendarFeed: { sv: "/kalender.ics", en: "/en/calendar.ics" },
  subscribing: { sv: "/kalender", en: "/en/calendar" },
  handedOver: { sv: "/anmalan/overlamnad", en: "/en/registration/handed-over" },
  receipt: { sv: "/anmalan/tack/", en: "/en/registration/thanks/" },
  ownRegistration: { sv: "/anmalan/", en: "/en/registration/" },
  join: { sv: "/delta/", en: "/en/join/" },
  invited: { sv: "/inbjuden/", en: "/en/invited/" },
  door: { sv: "/dorr/", en: "/en/door/" },
  signOut: { sv: "/logga-ut", en: "/en/sign-out" },
  signInCode: { sv: "/logga-in/kod", en: "/en/sign-in/code" },
  signInLink: { sv: "/logga-in/lank/", en: "/en/sign-in/link/" },
  signOn: { sv: "/logga-in/organisation/", en: "/en/sign-in/organisation/" },
  signOnFailed: { sv: "/logga-in/gick-inte/", en: "/en/sign-in/failed/" },
  signIn: { sv: "/logga-in", en: "/en/sign-in" },
  workEvent: { sv: "/arbete/evenemang/", en: "/en/work/events/" },
  workDraft: { sv: "/arbete/nytt/", en: "/en/work/new/" },
  workNew: { sv: "/arbete/nytt", en: "/en/work/new" },
  workSignInRules: { sv: "/arbete/personer/inloggning", en: "/en/work/people/sign-in" },
  workErase: { sv: "/arbete/radera/", en: "/en/work/erase/" },
  accountEnded: { sv: "/konto-avslutat", en: "/en/account-ended" },
  workPeople: { sv: "/arbete/personer", en: "/en/work/people" },
  workOrganisations: { sv: "/arbete/organisationer", en: "/en/work/organisations" },
  secondFactor: { sv: "/arbete/konto/passkey", en: "/en/work/account/passkey" },
  workAccount: { sv: "/arbete/konto", en: "/en/work/account" },
  work: { sv: "/arbete", en: "/en/work" },
} as const satisfies Record<string, Record<Language, string>>;

/** What an event has beside its page, under the page's own address. */
const EVENT_PARTS = {
  picture: { sv: "/bild.png", en: "/picture.png" },
  programme: { sv: "/program", en: "/programme" },
  invitationText: { sv: "/inbjudan.txt", en: "/invitation.txt" },
  invitationPdf: { sv: "/inbjudan.pdf", en: "/invitation.pdf" },
  calendarFile: { sv: "/kalender.ics", en: "/calendar.ics" },
  linkAgain: { sv: "/lank", en: "/link" },
  seats: { sv: "/platser", en: "/seats" },
} as const satisfies Record<string, Record<Language, string>>;

/** What an event has in the workspace, under its address there; its seats stand at that address itself. */
const WORK_PARTS = {
  seats: { sv: "", en: "" },
  people: { sv: "/deltagare", en: "/participants" },
  messages: { sv: "/meddelanden", en: "/messages" },
  programme: { sv: "/program", en: "/programme" },
  registration: { sv: "/anmalan", en: "/registration" },
  facts: { sv: "/uppgifter", en: "/facts" },
  invited: { sv: "/inbjudna", en: "/invited" },
  contributors: { sv: "/medverkande", en: "/contributors" },
  lists: { sv: "/listor", en: "/lists" },
  import: { sv: "/import", en: "/import" },
  sharing: { sv: "/medarrangorer", en: "/co-organisers" },
  history: { sv: "/historik", en: "/history" },
} as const satisfies Record<string, Record<Language, string>>;

export type WorkPart = keyof typeof WORK_PARTS;

/** Beneath an event's lists. */
const DISCLOSURE = { sv: "lamna-ut", en: "disclosure" } as const satisfies Record<Language, string>;

/** What belongs to one of these parts and has no tab of its own. */
const WORK_ASIDES = {
  addPerson: { sv: "/lagg-till-deltagare", en: "/add-participant" },
  letter: { sv: "/brev", en: "/letter" },
  keptSeats: { sv: "/platser-for-grupp", en: "/group-seats" },
  needs: { sv: "/behov", en: "/needs" },
  door: { sv: "/dorren", en: "/door" },
} as const satisfies Record<string, Record<Language, string>>;

/** Every address of the product. */
export const paths = {
  events: (language: Language) => PLACES.events[language],
  event: (language: Language, slug: string) => PLACES.event[language] + encodeURIComponent(slug),
  eventPicture: (language: Language, slug: string) => paths.event(language, slug) + EVENT_PARTS.picture[language],
  programme: (language: Language, slug: string) => paths.event(language, slug) + EVENT_PARTS.programme[language],
  invitationText: (language: Language, slug: string) =>
    paths.event(language, slug) + EVENT_PARTS.invitationText[language],
  invitationPdf: (language: Language, slug: string) =>
    paths.event(language, slug) + EVENT_PARTS.invitationPdf[language],
  calendarFile: (language: Language, slug: string) => paths.event(language, slug) + EVENT_PARTS.calendarFile[language],
  linkAgain: (language: Language, slug: string) => paths.event(language, slug) + EVENT_PARTS.linkAgain[language],
  /** How many seats are left, as it changes. */
  seats: (language: Language, slug: string) => paths.event(language, slug) + EVENT_PARTS.seats[language],
  /** What became of a form, by its submission key. */
  receipt: (language: Language, key: string) => PLACES.receipt[language] + key,
  handedOver: (language: Language) => PLACES.handedOver[language],
  organisationNames: () => "/organisationer.json",
  archive: (language: Language, year?: number) => PLACES.archive[language] + (year === undefined ? "" : `/${year}`),
  series: (language: Language, slug: string) => PLACES.series[language] + encodeURIComponent(slug),
  accessibility: (language: Language) => PLACES.accessibility[language],
  reportReceived: (language: Language) => PLACES.reportReceived[language],
  privacy: (language: Language) => PLACES.privacy[language],
  api: (language: Language) => PLACES.api[language],
  apiEvents: () => "/api/events.json",
  apiEvent: (slug: string) => `/api/events/${encodeURIComponent(slug)}.json`,
  feed: (language: Language) => PLACES.feed[language],
  embedded: (language: Language) => PLACES.embedded[language],
  /** How to subscribe to the calendars below. */
  subscribing: (language: Language) => PLACES.subscribing[language],
  /** Every public event, or those of a county. */
  calendarFeed: (language: Language, county?: CountyCode) =>
    county === undefined ? PLACES.calendarFeed[language] : `${PLACES.countyCalendar[language]}${county}.ics`,
  /** A participant's own: whoever has the token may read it. */
  ownCalendar: (language: Language, token: string) => `${PLACES.ownCalendar[language]}${token}.ics`,
  /** A registration's own page: whoever has the token may change it. */
  ownRegistration: (language: Language, token: string) => PLACES.ownRegistration[language] + token,
  /** The way into the digital meeting, for one registration. */
  join: (language: Language, token: string) => PLACES.join[language] + token,
  /** `back`: where to come back to, on this site. */
  signIn: (language: Language, back?: string) => PLACES.signIn[language] + backTo(back),
  /** Where the code is typed that was mailed. */
  signInCode: (language: Language) => PLACES.signInCode[language],
  /** What a mail to sign in with leads to. */
  signInLink: (language: Language, token: string) => PLACES.signInLink[language] + token,
  /** Leads to an organisation's own provider, to sign in there. */
  signOn: (language: Language, organisationId: string, back?: string, start?: string) =>
    PLACES.signOn[language] + organisationId + asked({ back, start }),
  /** Where that provider sends the browser back to: registered with it, and in no language. */
  signOnAnswer: (organisationId: string) => `${PLACES.signOn.sv}${organisationId}/svar`,
  /** Why nobody was let in. */
  signOnFailed: (language: Language, fault: string, back?: string) =>
    PLACES.signOnFailed[language] + fault + backTo(back),
  signOut: (language: Language) => PLACES.signOut[language],
  work: (language: Language) => PLACES.work[language],
  workNew: (language: Language) => PLACES.workNew[language],
  /** What somebody has pasted and mends, before it is an event. */
  workDraft: (language: Language, id: string) => PLACES.workDraft[language] + encodeURIComponent(id),
  workPeople: (language: Language) => PLACES.workPeople[language],
  workPerson: (language: Language, id: string) => `${PLACES.workPeople[language]}/${encodeURIComponent(id)}`,
  /** Where what the log of acts says of people is deleted: of an entry, or of a thing, by its id. */
  workErase: (language: Language, id: string) => PLACES.workErase[language] + encodeURIComponent(id),
  /** Where somebody comes whose own account has just ended. */
  accountEnded: (language: Language) => PLACES.accountEnded[language],
  /** How an organisation's people sign in. */
  workSignInRules: (language: Language) => PLACES.workSignInRules[language],
  workOrganisations: (language: Language) => PLACES.workOrganisations[language],
  workOrganisation: (language: Language, id: string) =>
    `${PLACES.workOrganisations[language]}/${encodeURIComponent(id)}`,
  workAccount: (language: Language) => PLACES.workAccount[language],
  secondFactor: (language: Language, back?: string) => PLACES.secondFactor[language] + backTo(back),
  /** What the script of the page above asks for. */
  beginPasskey: () => "/arbete/konto/passkey/borja",
  workEvent: (language: Language, slug: string, part: WorkPart = "seats") =>
    PLACES.workEvent[language] + encodeURIComponent(slug) + WORK_PARTS[part][language],
  /** One participant, by the registration's id. */
  workParticipant: (language: Language, slug: string, id: string) =>
    `${paths.workEvent(language, slug, "people")}/${encodeURIComponent(id)}`,
  workAddParticipant: (language: Language, slug: string) =>
    paths.workEvent(language, slug) + WORK_ASIDES.addPerson[language],
  /** Seats to be kept for a group; with an allotment's id, those to be changed. */
  workKeptSeats: (language: Language, slug: string, id?: string) =>
    paths.workEvent(language, slug) + WORK_ASIDES.keptSeats[language] + (id === undefined ? "" : `/${id}`),
  /** A message to many that has been sent. */
  workMessage: (language: Language, slug: string, id: string) =>
    `${paths.workEvent(language, slug, "messages")}/${encodeURIComponent(id)}`,
  /** The letter that a message would be, by itself. */
  workLetter: (language: Language, slug: string) => paths.workEvent(language, slug) + WORK_ASIDES.letter[language],
  /** What those who take part need to be able to. */
  workNeeds: (language: Language, slug: string) => paths.workEvent(language, slug) + WORK_ASIDES.needs[language],
  /** Links to the door of the event. */
  workDoor: (language: Language, slug: string) => paths.workEvent(language, slug) + WORK_ASIDES.door[language],
  /** What a list's form is sent to, which answers with the file or where it is being written. */
  workListFetch: (language: Language, slug: string) => `${paths.workEvent(language, slug, "lists")}/file`,
  workList: (language: Language, slug: string, id: string) => `${paths.workEvent(language, slug, "lists")}/${id}`,
  workListFile: (language: Language, slug: string, id: string) => `${paths.workList(language, slug, id)}/file`,
  /** Handing out an official document. */
  workDisclosure: (language: Language, slug: string) =>
    `${paths.workEvent(language, slug, "lists")}/${DISCLOSURE[language]}`,
  workImport: (language: Language, slug: string, id: string) => `${paths.workEvent(language, slug, "import")}/${id}`,
  /** An empty spreadsheet with the headings that an import knows. */
  workImportTemplate: (language: Language, slug: string) => `${paths.workEvent(language, slug, "import")}/template`,
  /** Where an invitation is answered: whoever has the token may answer it. */
  invited: (language: Language, token: string) => PLACES.invited[language] + token,
  /** Who is expected at an event: whoever has the token sees it until the link expires. */
  door: (language: Language, token: string) => PLACES.door[language] + token,
  sitemap: () => "/sitemap.xml",
  /** The demo's people, or one of them. */
  devSignIn: (key?: string) => `/dev/logga-in${key === undefined ? "" : `/${key}`}`,
  /** What was sent, where there is no mail server: in the demo. */
  caughtMail: (page = 1) => (page === 1 ? "/dev/mail" : `/dev/mail?page=${page}`),
  caughtMailOf: (id: string) => `/dev/mail/${encodeURIComponent(id)}`,
  caughtMailHtml: (id: string) => `${paths.caughtMailOf(id)}/html`,
  /** The whole of it, for a mail program. */
  caughtMailSource: (id: string) => `${paths.caughtMailOf(id)}.eml`,
  /** Every mail that there is, of an event that there is not. */
  mailGallery: () => "/dev/mail/gallery",
  mailExample: (language: Language, name: string) => `/dev/mail/gallery/${language}/${name}`,
  mailExampleHtml: (language: Language, name: string) => `${paths.mailExample(language, name)}/html`,
};

function backTo(back: string | undefined): string {
  return asked({ back });
}

function asked(fields: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return said.length === 0 ? "" : `?${said.join("&")}`;
}

/** The language of a page is said by its address alone. */
export function languageOfPath(pathname: string): Language {
  return pathname === "/en" || pathname.startsWith("/en/") ? "en" : "sv";
}

/**
 * The same page in the other language, with those of its parameters that it depends on, which have the same names in both;
 * the list of events for an address that no page has.
 */
export function otherLanguagePath(pathname: string, search = "", parameters: readonly string[] = []): string {
  const given = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of parameters) {
    const value = given.get(name) ?? "";
    if (value !== "") kept.set(name, value);
  }
  return placeInOther(pathname) + (kept.size === 0 ? "" : `?${kept}`);
}

function placeInOther(pathname: string): string {
  const language = languageOfPath(pathname);
  const other = language === "sv" ? "en" : "sv";
  const place = Object.values(PLACES).find((each) => each !== PLACES.events && isAt(each[language], pathname));
  if (!place) return paths.events(other);
  const rest = pathname.slice(place[language].length);
  if (place === PLACES.workEvent) return place[other] + partInOther(rest, language, other);
  const part = Object.values(EVENT_PARTS).find((each) => rest.endsWith(each[language]));
  return place[other] + (part ? rest.slice(0, -part[language].length) + part[other] : rest);
}

/** The slug stays as it is, and so does what stands behind the part: a person's id, say. */
function partInOther(rest: string, language: Language, other: Language): string {
  const [slug = "", word, ...more] = rest.split("/");
  const part = [...Object.values(WORK_PARTS), ...Object.values(WORK_ASIDES)].find(
    (each) => each[language] === `/${word}`,
  );
  const rests = more.map((each) => (each === DISCLOSURE[language] ? DISCLOSURE[other] : each));
  return [slug + (word === undefined ? "" : (part?.[other] ?? `/${word}`)), ...rests].join("/");
}

function isAt(place: string, pathname: string): boolean {
  return pathname === place || pathname.startsWith(place.endsWith("/") ? place : `${place}/`);
}
