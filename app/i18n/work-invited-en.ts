import type { workInvited as source } from "./work-invited-sv.ts";

export const workInvited: typeof source = {
  title: "Invited",
  text: "Write down those whom you want to invite. Each gets a link of their own to answer, without an account.",
  onlyInvited: "Only those with an invitation reach the event’s page.",
  openToOthers: "The event is open to more than those who are invited. That is changed on the page Details.",
  empty: "Nobody is invited yet. Paste a list above, for example from a spreadsheet.",
  add: "Add people",
  list: "Name, e-mail address and organisation",
  listHint: "One person on each line. Paste from a spreadsheet, or part them by semicolons.",
  doAdd: "Add to the list",
  added: (count: number) => (count === 1 ? "1 person was added." : `${count} people were added.`),
  unread: (lines: number, faults: string) =>
    lines === 1
      ? `One line was not added: ${faults}. Mend it and add it again.`
      : `${lines} lines were not added: ${faults}. Mend them and add them again.`,
  lineFaults: {
    "no-address": (count: number) => `${count} without an e-mail address that can be read`,
    "name-too-long": (count: number) => `${count} with a name of more than 200 characters`,
    "organisation-too-long": (count: number) => `${count} with an organisation of more than 200 characters`,
    "too-many": (count: number) => `${count} beyond the 2,000 that can be added at once`,
  },
  noList: "Write at least one person with an e-mail address.",
  invite: (count: number) => (count === 1 ? "Invite 1 person" : `Invite ${count} people`),
  remind: (count: number) => (count === 1 ? "Remind 1 person" : `Remind ${count} people`),
  inviteText: "The invitation goes to those on the list who have not had it.",
  remindText: "The reminder goes to those who are invited and have not answered.",
  later: (count: number) =>
    count === 1
      ? "1 person was written to within the last day and has not answered. They can be reminded once a day has passed."
      : `${count} people were written to within the last day and have not answered. They can be reminded once a day has passed.`,
  closed: {
    draft: "Invitations can be sent once the event is published.",
    cancelled: "The event is cancelled. No invitations are sent.",
    held: "The event is over. No invitations are sent.",
  },
  invited: "The invitations are on their way.",
  reminded: "The reminders are on their way.",
  removed: "The person was removed from the list.",
  refused: {
    "not-published": "The event is not published.",
    over: "The event is over.",
    nobody: "There is nobody to write to.",
  },
  sent: (sent: number, of: number, failed: number) =>
    `${sent} of ${of} sent${failed === 0 ? "" : `, ${failed} did not arrive`}`,
  sending: "Sent",
  answers: "Answers",
  answer: {
    "on-site": "coming on site",
    digital: "taking part online",
    waiting: "on the waitlist",
    declined: "not coming",
    withdrawn: "withdrawn",
    lapsed: "did not take the place in time",
    none: "no answer",
  },
  mail: {
    waiting: "on its way",
    failed: "did not arrive",
    dropped: "was not sent",
  },
  hidden: "Protected personal data",
  hiddenCount: "with protected personal data, whose answers are not shown",
  columns: { name: "Name", email: "E-mail", organisation: "Organisation", answer: "Answer", invited: "Invited" },
  search: "Search name, e-mail or organisation",
  anyAnswer: "All answers",
  doSearch: "Show",
  showAll: "Show all",
  found: (count: number) => (count === 1 ? "1 person fits." : `${count.toLocaleString("en")} people fit.`),
  nobodyFound: "Nobody on the list fits.",
  notInvited: "not yet",
  remove: "Remove",
  removeText:
    "The link in the person’s invitation stops working. It works again if the person is added again. A registration that the person has made stays.",
  doRemove: "Remove from the list",
  page: {
    title: "You are invited",
    greeting: (name: string | null) => `Hello${name === null ? "" : ` ${name}`}! You are invited to this event.`,
    declined: "You have answered that you are not coming. If you change your mind you can register below.",
    decline: "Not coming?",
    declineText: "Say so, and the organiser knows and you get no reminder.",
    doDecline: "I’m not coming",
  },
};
