import type { messagesCli as sv } from "./messages-cli-sv.ts";

export const messagesCli: typeof sv = {
  summaries: {
    moveEvent: "shows time and place, or changes them and writes to everybody registered",
    renameEvent: "mends the title; those registered are told in the day's summary, at 16:00",
    calendarSender: "says who sends the calendar entry: we or the meeting tool",
    send: "shows a message to those registered as one of them gets it; --send sends it",
    messages: "shows how far messages to many have come",
    stop: "stops what hasn't been sent of a message to many",
    failed: "shows mail that could not be sent, with address and reason",
  },
  message: "an id that begins with brc_. The command messages shows it.",
  usage: {
    date: "Give the day as YYYY-MM-DD, for instance --date 2027-06-03.",
    time: "Give the time as 09:00, or none.",
    version: "Give the version as a whole number.",
    sender: "Give samling or meeting-tool.",
    language: "Give the language as sv or en.",
    to: "Give the receivers with --to: seat, waiting or all.",
    broadcast: "Give the message's id, which begins with brc_. The command messages shows it.",
    words: "Give the subject with --subject and the text with --text.",
  },
  refusals: {
    "held-already": "The event has been held and can't be moved.",
    "changed-meanwhile": "Somebody else has changed the event. See how it is now and try again.",
    "ends-before-it-starts": "The event ends before it starts. Give its end too, with --ends.",
    "lasts-too-long": "The event is longer than 60 days. Check the years.",
    "time-skipped-by-clocks": "There is no such time: the clocks go forward to summer time then.",
    over: "That time has been already.",
    "municipality-unknown": "There is no municipality of that name.",
    "not-allowed": "You may not change events or write to participants.",
    "no-such-event": "No event has that address.",
    "people-have-entries":
      "Somebody has a place and a calendar entry already. Choose who sends the entry before registration opens.",
    "no-title": "Give a title.",
    "no-text": "The event isn't written in that language.",
    "no-registration": "The event takes no registrations, so nobody can get the message.",
    "not-published":
      "The event isn't published. Only those registered for published and cancelled events can get messages.",
    "nobody-to-tell": "There is nobody to get the message.",
    "subject-malformed": "The subject must have 1–150 characters.",
    "text-malformed": "The text must have 1–10,000 characters.",
    "no-such-broadcast": "There is no message with that id.",
    "stopped-already": "The message is stopped already.",
  },
  place: {
    when: (when) => `When: ${when}`,
    where: (where) => `Where: ${where}`,
    nowhere: "not written",
    version: (version) => `Its version is ${version}`,
    changed: (before, after) => `Before: ${before}. Now: ${after}.`,
    unchanged: "It is so already. Nothing was changed and nobody gets a message.",
    programme: "The programme's days were moved as far. Its times stay: look through them.",
    receivedFromGone: "The time from which people are received belonged to the old start and is gone.",
    lastDay: (day) => `The last day to register stays: ${day}.`,
    closes: (moment) => `Registration still closes ${moment}, which was set by itself.`,
    cutOff: (moment) => `Free seats are passed on until ${moment}, which was set by itself.`,
    keptUntil: (name, moment) => `The seats for ${name} are still released ${moment}, which was set by itself.`,
    kept: (needs, people) =>
      `Data would have been deleted before the event. Now needs are deleted on ${needs}, names and addresses on ${people}.`,
  },
  renamed: "The title is changed. If the event is published, those registered are told in the next summary, at 16:00.",
  senderSet: {
    samling: "Our mail carries the calendar entry.",
    "meeting-tool": "The meeting tool sends the calendar entry. Our mail carries none.",
  },
  previewed:
    "This is a preview: nothing is changed, and nobody has been told. Run the command without --preview to do it.",
  told: (receivers) =>
    receivers === 0 ? "Nobody needs to be told." : `${people(receivers)} will get a mail about it.`,
  toldOthers: (contributors, invitees) =>
    `Of them ${contributors} contribute, and ${invitees} are invited and have not answered.`,
  receivers: (receivers) => `Receivers: ${receivers}`,
  subject: (subject) => `Subject: ${subject}`,
  links: {
    own: "[personal page]",
    join: "[personal link to the meeting]",
    event: "[the event's page]",
    privacy: "[about personal data]",
  },
  notSent: "Nothing was sent. Add --send to send it.",
  sent: (id, receivers) => `${id} goes to ${people(receivers)}. The command messages shows how it gets on.`,
  noMessages: "No messages to many.",
  kinds: {
    "event-changed": "event changed",
    "event-cancelled": "cancelled",
    "event-restored": "takes place",
    "programme-changed": "changed programme",
    invitation: "invitation",
    digest: "small changes",
    reminder: "reminder",
    "from-organiser": "from the organiser",
  },
  states: { spreading: "being prepared", sending: "being sent", done: "done", stopped: "stopped" },
  progress: ({ receivers, queued, sent, failed, waiting, dropped }) =>
    `${people(receivers)}: ${queued} prepared, ${sent} sent, ${waiting} waiting, ${failed} failed` +
    (dropped === 0 ? "" : `, ${dropped} no longer true`),
  stopped: (taken, left) =>
    `Stopped. ${taken} ${taken === 1 ? "mail is" : "mails are"} not sent${left === 0 ? "" : `, and ${left} more had not been prepared`}.`,
  noFailed: "Everything could be sent.",
};

function people(count: number): string {
  return `${count} ${count === 1 ? "person" : "people"}`;
}
