import type { calendar as source } from "./calendar-sv.ts";

/** Calendar files, subscriptions, and the page about them. */
export const calendar: typeof source = {
  name: (county) => (county === null ? "Events – Samling" : `Events in ${county} – Samling`),
  ownName: "My events – Samling",
  joining: "Join the meeting from your own link:",
  withdrawn: "You are no longer registered.",
  page: "Programme and details:",
  add: {
    title: "Add to your calendar",
    file: "Calendar file for Outlook, Apple and others (ICS)",
    google: "Google Calendar",
    outlook: "Outlook on the web",
    subscribe: "Subscribe to all events",
  },
  subscribing: {
    link: "Subscribe in your calendar",
    title: "Subscribe to the events",
    description:
      "Get all coming events, or those of a county, in your own calendar. When they move here, they move there.",
    lead: "Add an address to your calendar, and the events are shown there. When an event moves, it moves in your calendar too. When it is cancelled, it is shown as cancelled for 30 days.",
    addresses: {
      title: "Addresses",
      all: "All events",
      open: "Open in your calendar",
      copy: "Or copy the address:",
      counties: "One county",
      countiesText:
        "Events that somebody in the county arranges. The link opens in your calendar, and its address can be copied.",
    },
    how: {
      title: "How to subscribe",
      programs: [
        {
          title: "Outlook",
          text: "Choose Calendar, Add calendar and Subscribe from web. Paste the address.",
        },
        {
          title: "Google Calendar",
          text: "On a computer: choose the plus sign at Other calendars, then From URL. Paste the address.",
        },
        {
          title: "iPhone, iPad and Mac",
          text: "Choose Open in your calendar above. Or: choose Calendars, Add Calendar and Add Subscription Calendar.",
        },
        {
          title: "Thunderbird and others",
          text: "Create a new calendar on the network and paste the address.",
        },
      ],
    },
    when: {
      title: "How soon changes are seen",
      text: [
        "The calendar fetches the address by itself, some more often than others. Google does so every 8–24 hours. Outlook mostly does so a few times a day.",
        "If you are registered you needn't wait for that: changes and cancellations come by mail, and the mail changes your calendar.",
      ],
    },
    own: {
      title: "Only what you are registered for",
      text: "On your own page for a registration you can have a calendar address of your own by mail. The link to the page is in the mails about your registration.",
    },
  },
  own: {
    title: "Your own calendar address",
    text: "Subscribe to everything that you are registered for with your name and this e-mail address. The address is secret: whoever has it sees what you are registered for and can join your online meetings.",
    willMail: (email) => `The address is mailed to ${email}. It is never shown here.`,
    mailed: (email) =>
      `The address has been mailed to ${email}. If it didn't arrive, you can have it again after ten minutes.`,
    noMail: "The address can't be mailed yet. Mail is not set up on this site.",
    open: "Mail me an address",
    again: "Mail the address again",
    revoke: "Close the address",
    revokeText: "Close it if somebody else has got hold of it. It stops working at once, and you can have a new one.",
  },
};
