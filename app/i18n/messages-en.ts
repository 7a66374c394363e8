import type { messages as swedish } from "./messages-sv.ts";
import { messagesGone } from "./messages-gone-en.ts";
import { messagesOthers } from "./messages-others-en.ts";

/** Mail to those who take part. */
export const messages: typeof swedish = {
  greeting: (name) => `Hello ${name},`,
  greetingWithoutName: "Hello,",
  cancelledEvent: (title) => `Cancelled: ${title}`,
  when: "When",
  at: (day, time) => `${day}, ${time}`,
  where: "Where",
  held: "Held",
  was: (before) => `(was ${before})`,
  mode: "You take part",
  modes: { "on-site": "on site", digital: "online" },
  and: " and ",
  digitalPlace: "Online",
  calendarOwnPage: "Can't come, or want to change something? Your page:",
  waitlistRow: "Waiting list",
  place: (mode, place) => `${mode}, number ${place}`,
  fullItems: (items) => `These are full: ${items}. You have no place there.`,
  joining: { title: "How to join", text: "The meeting opens from your own link:", button: "Join the meeting" },
  own: {
    title: "Your page",
    button: "Open your page",
    seat: "Here you can change your details or hand your place over to somebody else:",
    seatAndModes:
      "Here you can change your details, change between on site and online, or hand your place over to somebody else:",
    waiting: "Here you can see where on the waiting list you are, and change your details:",
  },
  cannotCome: {
    seat: "Can't come? Withdraw on your page, and somebody else gets the place.",
    waiting: "Don't want to wait any longer? Leave the waiting list on your page.",
  },
  keepToYourself: "Don't pass this message on. Whoever has your link can change your registration.",
  eventPage: "The event's page:",
  privacy: {
    title: "Your personal data",
    host: (name) => `${name} is the data controller.`,
    arrangers: (names) => `Arranged by: ${names}.`,
    deleted: (day) => `The data are deleted on ${day} at the latest.`,
    how: "How they are handled:",
  },
  seat: {
    heading: "You have a place",
    lead: {
      "on-site": "You are registered and have a place. You take part on site.",
      digital: "You are registered and have a place. You take part online.",
    },
  },
  waitlist: {
    heading: "You are on the waiting list",
    full: {
      "on-site": "It is full on site at the moment.",
      digital: "It is full online at the moment.",
    },
    tooFew: "There are not enough seats for all of you at the moment.",
    together:
      "Those who were registered together wait together: you all get seats at the same time, or none of you does.",
    place: (place) => `You are on the waiting list, as number ${place}.`,
    placeUnknown: "You are on the waiting list.",
    next: "If there is a place for you, we will send you a message. Until then there is nothing you need to do.",
    meanwhile: {
      "on-site": "Meanwhile you have a place on site.",
      digital: "Meanwhile you have a place online.",
    },
    keeps: "If a place becomes free you get an offer. You keep the place you have until you accept.",
  },
  offer: {
    heading: "You are offered a place",
    lead: {
      "on-site": "A place has become free, and you can take part on site.",
      digital: "A place has become free, and you can take part online.",
    },
    deadline: (when) =>
      `Answer by ${when}. The place is yours until then. Without an answer in time it goes to the next person on the waiting list.`,
    answer: { title: "Your answer", text: "Accept or decline on your page:", button: "Answer the offer" },
    keeps: {
      "on-site": "If you accept, you give up your place on site. Otherwise you keep it.",
      digital: "If you accept, you give up your place online. Otherwise you keep it.",
    },
  },
  served: {
    heading: "You have got a place",
    lead: {
      "on-site": "A place became free, and it is yours. You take part on site.",
      digital: "A place became free, and it is yours. You take part online.",
    },
  },
  offerLapsed: {
    heading: "The offer has run out",
    lead: "The time to answer the offer of a place has run out. The place goes to the next person on the waiting list.",
  },
  leftList: {
    heading: "You are no longer on the waiting list",
    lead: "You are no longer on the waiting list.",
  },
  keepsSeat: {
    "on-site": "You still have your place and take part on site.",
    digital: "You still have your place and take part online.",
  },
  withdrawn: {
    heading: "You have withdrawn",
    lead: "You are no longer registered.",
  },
  handedOver: {
    heading: "You have got a place",
    lead: {
      "on-site": "A place has been handed over to you. You take part on site.",
      digital: "A place has been handed over to you. You take part online.",
    },
    waiting: "A place on the waiting list has been handed over to you.",
    offered: (when) =>
      `You are offered a place that has become free. Accept on your page by ${when}. Otherwise it goes to the next person on the waiting list.`,
    needs:
      "Dietary requirements and access needs don't come with the place. Give your own on your page if you have any.",
  },
  handedOn: {
    heading: "Your place is handed over",
    lead: "Your place is handed over to somebody else. You are no longer registered.",
  },
  changed: {
    heading: "Your registration has changed",
    lead: "Your registration has changed. This is how it stands now.",
  },
  linkAgain: {
    heading: { one: "Your link", several: "Your links" },
    lead: {
      one: "Here is the link to your registration.",
      several: "Here are the links to the registrations with your email address.",
    },
    why: "You get this message because somebody asked for it, or filled in the form once more, with your email address. If it wasn't you, there is nothing you need to do.",
    link: "Registration:",
    button: "Open the registration",
  },
  calendarAddress: {
    heading: "Your calendar address",
    lead: "Here is the address of your own calendar, with everything that you are registered for with your name and this email address. Add it as a subscription in your calendar program:",
    how: "How to do it in different programs:",
    secret:
      "The address is secret. Whoever has it sees what you are registered for and can join your online meetings. Don't share this message.",
    shut: "Has somebody else got hold of the address? Close it on the page for your registration:",
    why: "You get this message because somebody asked for the address on the page for your registration. If it wasn't you, there is nothing you need to do: the address is sent here alone.",
  },
  organiserWritesIn: { sv: "The arranger writes in Swedish:", en: "The arranger writes:" },
  eventChanged: {
    heading: {
      time: "New time",
      place: "New place",
      "time-and-place": "New time and place",
      modes: "A new way to take part",
      other: "Changed details",
    },
    lead: {
      time: "The event has been moved to a new time.",
      place: "The event has been moved to a new place.",
      "time-and-place": "The event has been moved to a new time and a new place.",
      modes: "The event is held in a new way.",
      other: "The event's details have changed. This is how they stand now.",
    },
    held: (how) => `It is now held ${how}.`,
    notHeldInMode: {
      "on-site":
        "You can no longer take part on site, as you are registered to. On your page you can change to online, or withdraw.",
      digital:
        "You can no longer take part online, as you are registered to. On your page you can change to on site, or withdraw.",
    },
    waiting: "You are still on the waiting list.",
    calendar: "This message brings a new calendar entry, which replaces the one you have.",
  },
  eventCancelled: {
    heading: "Cancelled",
    lead: "The event is cancelled. You don't need to withdraw.",
    calendar: "This message brings a cancellation, which removes the entry from your calendar.",
  },
  others: messagesOthers,
  gone: messagesGone,
  eventRestored: {
    heading: "Takes place after all",
    lead: "The event was cancelled, but takes place after all.",
    calendar: "This message brings a calendar entry, so that the event stands in your calendar again.",
  },
  invitation: {
    heading: "Invitation",
    headingAgain: "Reminder of an invitation",
    lead: "You are invited to this event.",
    leadAgain: "You are invited to this event, and have not answered yet.",
    title: "Are you coming?",
    text: "Answer on your personal page. There you can register, or say that you are not coming.",
    button: "Answer the invitation",
    keep: "The link is your own. Don’t pass it on.",
  },
  programmeChanged: {
    heading: "Changed programme",
    lead: "The programme has changed. The event's time and place are the same.",
    changed: "This is new",
    added: "New item",
    removed: "Removed",
    moved: "Moved",
    mended: "Changed",
    people: "other people take part",
    words: "a new description",
    other: "new details",
    noTime: "the time is not set",
    more: (count) =>
      `And ${count} more ${count === 1 ? "change" : "changes"}: the whole programme is on the event's page.`,
    seatsGone: (titles) =>
      `${titles}: removed from the programme. If you had chosen it, that place is gone, and you can choose something else on your page.`,
    chosen:
      "If you have chosen an item that is moved, you keep your place. If the new time does not suit you, you can choose again on your page.",
  },
  digest: {
    heading: { one: "A small change", several: "Small changes" },
    lead: "The event's time and place are not affected.",
    changed: "This has changed",
    title: "Title",
    titleIn: { sv: "Title in Swedish", en: "Title in English" },
    calendar: "This message brings the calendar entry as it reads now.",
  },
  reminder: {
    today: "Today",
    tomorrow: "Tomorrow",
    onWeekday: (weekday) => `On ${weekday}`,
    onDay: (day) => `On ${day}`,
    lead: {
      "on-site": (day) => `The event is ${lowered(day)}. You take part on site.`,
      digital: (day) => `The event is ${lowered(day)}. You take part online.`,
    },
    cannotCome: {
      title: "Can't come?",
      text: "Withdraw on your page, and somebody else gets the place:",
    },
  },
  fromOrganiser: {
    from: {
      seat: (who) => `${who} writes to you who have a place:`,
      waiting: (who) => `${who} writes to you who are on the waiting list:`,
    },
    organiser: "The organiser",
  },
  questions: (contact) => `Questions? Contact the organiser: ${contact}`,
};

/** "On Thursday" within a sentence. */
function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
