import type { registrationCli as swedish } from "./registration-cli-sv.ts";

/** Registrations on the command line. */
export const registrationCli: typeof swedish = {
  summaries: {
    registration: "shows how registration stands, or opens and changes it by the options given",
    questions: "replaces the form's own questions with those in a JSON file",
    itemSeats: "gives a programme item seats of its own; the command registration shows the numbers",
    keepSeats: "keeps free seats for a group, until a moment or for good",
    changeKeptSeats: "changes how many seats are kept, for whom and how long; what is left out stays",
    releaseSeats: "lets go of seats that are kept for a group",
    participants: "shows those who have a seat or wait for one",
    addParticipant: "registers somebody, also outside the time for it; over a limit only with a reason",
    withdrawParticipant: "withdraws somebody, who gets a mail about it",
    moveParticipant: "moves somebody to on site or online; over a limit only with a reason",
    handOver: "lets another person take over a registration",
    checkSeats: "recounts all seats and says what differs; exits 1 where something does",
  },
  help: {
    time: 'day and time where the event is, in quotation marks: "2027-05-01 09:00".',
    mode: "on-site or digital (online).",
    participant: "an id that begins with reg_. The command participants shows it.",
    allotment: "an id that begins with alt_. The command registration shows it.",
  },
  usage: {
    arguments:
      "Wrong number of arguments. Put several words in quotation marks; help shows how the command is written.",
    participant: "Give the registration's id, which begins with reg_. The command participants shows it.",
    allotment: "Give the id of the seats that are kept, which begins with alt_. The command registration shows it.",
    mode: "Give how the person takes part: on-site or digital.",
    count: "Give the number as a whole number, for instance 12.",
    moment: 'Give day and time in quotation marks, for instance "2027-05-01 09:00".',
    skippedMoment: "There is no such time: the clocks go forward to summer time then. Give another.",
    day: "Give the day as YYYY-MM-DD, for instance 2027-06-01.",
    text: "A text is missing. Put several words in quotation marks.",
    serving: "Say how freed seats are passed on with --serving: at-once or offer.",
    switch: "An option stands both with and without no-. Choose one of them.",
    group: "Give one group and no more: --code, --email-domain, --county, --kind or --organisation.",
    county: "Give the county's code with two digits, for instance 07 for Kronoberg. The command codes shows all.",
    kind: "Give the kind of organisation, for instance municipality. The command help shows all.",
    person: "Give the person's name with --name and email address with --email.",
  },
  questionsMalformed: (path, field) =>
    `The file ${path} is no list of questions in JSON${field === "" ? "" : `: the fault is in ${field}`}.`,
  refusals: {
    "not-allowed": "You may not run registrations.",
    "no-such-event": "No event has that address.",
    "no-registration": "The event takes no registrations. Open it for them with registration.",
    "no-modes": "Say how one can take part: --on-site, --digital or both.",
    "changed-meanwhile": "Somebody else has changed the settings. See what holds and try again.",
    "closes-before-it-opens": "Registration would close before it opens.",
    "capacity-malformed": "The number of seats is too large.",
    "offer-time-malformed": "An offer can stand from 1 hour to 60 days.",
    "organisation-limit-malformed": "The most from one organisation is at least 1.",
    "deleted-before-the-event": "The data can't be deleted before the event is over.",
    "deleted-later-than-told":
      "The data can't be deleted later than the form has said: somebody has registered. An earlier day is fine.",
    "reminder-malformed": "A reminder can be sent from 1 to 30 days before the event.",
    "meeting-address-malformed": "The meeting's address must begin with https://.",
    "text-too-long": "The text is longer than 2,000 characters.",
    "other-text-too-long": "The text in the other language is longer than 2,000 characters.",
    "question-malformed":
      "A question is written wrongly. It needs a text of at most 500 characters, and a choice at least two options, as many in each language.",
    "answered-already":
      "Somebody has answered the questions already. Their words can be mended and written in both languages. The questions, the kind of answer, and the number and order of the options stay as they are.",
    "no-such-item": "There is no such programme item. The command registration shows the numbers.",
    "seats-malformed": "Give at least one seat.",
    "mode-not-offered": "One can't take part in this event like that. Choose the other of on-site and digital.",
    "not-enough-free": "There are not so many free seats. Whoever waits goes first.",
    "until-past": "Give a day that has not been.",
    "organisation-unknown": "The register has no organisation of that name. Find it with organisations.",
    "no-such-allotment": "Those seats are no longer kept, or never were.",
    over: "The event is over.",
    full: "There is no free seat. Add --over-limit with a reason to go over the limit.",
    "already-registered": "The person is registered already.",
    "modes-differ": "Everybody in the party must take part in the same way.",
    "county-missing":
      "The organisation is in several counties. Give the one where the person works with --county (00 for the whole country).",
    "same-person-twice": "The same person is there twice.",
    "item-unknown": "The programme item can't be chosen.",
    "item-full": "The programme item is full.",
    "items-clash": "Two of the programme items are at the same time.",
    "code-unknown": "The code is not valid.",
    "organisation-limit":
      "The organisation has as many as it may have. Add --over-limit with a reason to go over the limit.",
    "answer-missing": "An answer is missing.",
    "answer-too-long": "An answer is too long.",
    "answer-not-an-option": "An answer is none of the options.",
    "no-such-registration": "There is no registration with that id.",
    "not-live": "The registration has ended already.",
    "event-cancelled": "The event is cancelled.",
    "same-mode": "The person takes part like that already.",
    closed: "Registration is closed.",
  },
  phases: {
    "not-open-yet": "not open yet",
    open: "open",
    closed: "closed",
    over: "closed, for the event has been",
    cancelled: "closed, for the event is cancelled",
    "not-published": "closed, for the event is not published",
  },
  overview: {
    none: "The event takes no registrations. Open it for them with --on-site or --digital.",
    phase: (phase) => `Registration is ${phase}.`,
    opens: (moment) => `Opens: ${moment}`,
    closes: (moment) => `Closes: ${moment}`,
    atOnce: (cutOff) => `Freed seats go at once to whoever waits, until ${cutOff}`,
    offers: (hours, cutOff) =>
      `Freed seats are offered for ${hours} ${hours === 1 ? "hour" : "hours"}, until ${cutOff}`,
    most: (most) => `Most from one organisation: ${most}`,
    reminders: (days, morning) => {
      const before = days === null ? [] : [`${days} ${days === 1 ? "day" : "days"} before`];
      const all = [...before, ...(morning ? ["that morning to those who take part online"] : [])];
      return `Reminders: ${all.join(", ") || "none"}`;
    },
    deleted: (needs, people) => `Needs are deleted on ${needs}, names and addresses on ${people}`,
    counts: (questions, registrations) =>
      `Own questions: ${questions}. Registrations, ended ones too: ${registrations}.`,
    item: (number, title) => `Programme item ${number}, ${title}`,
    pool: (name, { capacity, taken, left, kept, waiting, offers }) =>
      `${name}: ${capacity === null ? "unlimited" : `${capacity} ${capacity === 1 ? "seat" : "seats"}, ${left} free`}, ${taken} taken (${offers} offered), ${kept} kept, ${waiting} waiting`,
    allotment: ({ id, name, rule, seats, taken, end }) =>
      `${id}  ${name}: ${taken} of ${seats} taken, ${end} (${rule})`,
    until: (moment) => `kept until ${moment}`,
    always: "kept for good",
    fellBack: "no longer kept",
    items: "Programme items (the number is used with item-seats):",
  },
  keptSeatsEffect: ({ over, seated, offered, gaining, losing }) => [
    ...(over > 0 ? [`${over} more than the seats that are kept have one of them, and keep it.`] : []),
    ...(seated > 0 ? [`${seated} who ${seated === 1 ? "waits gets" : "wait get"} a seat.`] : []),
    ...(offered > 0 ? [`${offered} who ${offered === 1 ? "waits is" : "wait are"} offered a seat.`] : []),
    ...(gaining > 0
      ? [`${gaining} who ${gaining === 1 ? "waits belongs" : "wait belong"} to the group from now on.`]
      : []),
    ...(losing > 0 ? [`${losing} who ${losing === 1 ? "waits belongs" : "wait belong"} to the group no longer.`] : []),
    ...(over + seated + offered + gaining + losing > 0 ? [] : ["Nobody who has a seat or waits notices anything."]),
  ],
  noParticipants: "Nobody has a seat or waits for one.",
  participant: {
    protected: "protected",
    deleted: "deleted",
    states: {
      confirmed: "registered",
      waitlisted: "waiting",
      offered: "offered",
      cancelled: "withdrawn",
      lapsed: "lapsed",
    },
    seat: (mode) => `seat: ${mode.toLowerCase()}`,
    waits: (mode, place) => `waitlist ${mode.toLowerCase()}: ${place}`,
    offered: (mode) => `offered seat: ${mode.toLowerCase()}`,
    calendar: {
      accepted: "calendar says: coming",
      tentative: "calendar says: perhaps",
      declined: "calendar says: not coming",
    },
    mailRefused: (code) => `mail does not arrive (${code})`,
  },
  checkSeats: {
    same: (pools) =>
      `Everything agrees. Seats were counted in ${pools} ${pools === 1 ? "place" : "places"}: on site, online and at programme items.`,
    differ: (differences, pools) =>
      `${differences} ${differences === 1 ? "count differs" : "counts differ"}. Seats were counted in ${pools} ${pools === 1 ? "place" : "places"}.`,
    faults: {
      taken: (stored, counted) => `seats taken: ${stored} stored, ${counted} counted`,
      waiting: (stored, counted) => `waiting: ${stored} stored, ${counted} counted`,
      kept: (stored, counted) => `seats kept: ${stored} stored, ${counted} counted`,
      allotment: (stored, counted) => `taken of those kept: ${stored} stored, ${counted} counted`,
      numbers: (stored, counted) => `numbers in the order: ${stored} stored, ${counted} counted`,
      live: (stored, counted) => `registrations that hold: ${stored} stored, ${counted} counted`,
    },
  },
};
