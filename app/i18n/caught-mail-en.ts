import type { caughtMail as swedish } from "./caught-mail-sv.ts";

/** The demo's mailbox. */
export const caughtMail: typeof swedish = {
  title: "Mail that has been sent",
  intro:
    "There is no mail server here. What would have been sent is kept here for seven days instead, and can be read by anybody.",
  empty: "No mail has been sent yet.",
  to: (email) => `To ${email}`,
  html: "The message as HTML",
  htmlOf: (subject) => `The message as HTML: ${subject}`,
  htmlAlone: "Open the message's HTML by itself",
  text: "The message as text",
  calendar: {
    title: "In the calendar",
    invites: "The message puts the event into the receiver's calendar.",
    moves: "The message changes the entry that the receiver's calendar has, or puts it there.",
    removes: "The message removes the entry from the receiver's calendar.",
    what: "What",
    when: "When",
    where: "Where",
    organizer: "Organiser",
    attendee: "Invited",
    version: "Method and version",
    source: "The calendar part as it is written",
  },
  gallery: {
    title: "Every kind of mail",
    intro: "This is how each message looks, told of an event that there is not. The links in them lead nowhere.",
    languages: { sv: "In Swedish", en: "In English" },
  },
  headers: "The message's headers",
  source: "Download the whole message (.eml)",
  back: "All mail",
};
