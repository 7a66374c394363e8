import type { messages as swedish } from "./messages-sv.ts";

/** Mail to those who take part. */
export const messages: typeof swedish = {
  greeting: (name) => `Hello ${name},`,
  greetingWithoutName: "Hello,",
  cancelledEvent: (title) => `Cancelled: ${title}`,
  when: "When",
  at: (day, time) => `${day}, ${time}`,
  where: "Where",
  mode: "You take part",
  modes: { "on-site": "on site", digital: "online" },
  waitlistRow: "Waiting list",
  place: (mode, place) => `${mode}, number ${place}`,
  fullItems: (items) => `These are full: ${items}. You have no place there.`,
  joining: { title: "How to join", text: "The meeting opens from your own link:" },
  own: {
    title: "Your page",
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
  notYou: "Didn't you do this yourself? Contact the organiser. The event's page:",
  again: "Want to come after all? You can register again while registration is open:",
  privacy: {
    title: "Your personal data",
    host: (name) => `${name} is the data controller.`,
    arrangers: (names) => `Arranged by: ${names}.`,
    deleted: (day) => `The data are deleted on ${day} at the latest.`,
    how: "How they are handled:",
  },
  seat: {
    subject: (title) => `You have a place: ${title}`,
    lead: {
      "on-site": "You are registered and have a place. You take part on site.",
      digital: "You are registered and have a place. You take part online.",
    },
  },
  waitlist: {
    subject: (title) => `You are on the waiting list: ${title}`,
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
    subject: (title) => `You are offered a place: ${title}`,
    lead: {
      "on-site": "A place has become free, and you can take part on site.",
      digital: "A place has become free, and you can take part online.",
    },
    deadline: (when) =>
      `Answer by ${when}. The place is yours until then. Without an answer in time it goes to the next person on the waiting list.`,
    answer: { title: "Your answer", text: "Accept or decline on your page:" },
    keeps: {
      "on-site": "If you accept, you give up your place on site. Otherwise you keep it.",
      digital: "If you accept, you give up your place online. Otherwise you keep it.",
    },
  },
  served: {
    subject: (title) => `You have got a place: ${title}`,
    lead: {
      "on-site": "A place became free, and it is yours. You take part on site.",
      digital: "A place became free, and it is yours. You take part online.",
    },
  },
  offerLapsed: {
    subject: (title) => `The offer has run out: ${title}`,
    lead: "The time to answer the offer of a place has run out. The place goes to the next person on the waiting list.",
  },
  leftList: {
    subject: (title) => `You are no longer on the waiting list: ${title}`,
    lead: "You are no longer on the waiting list.",
  },
  keepsSeat: {
    "on-site": "You still have your place and take part on site.",
    digital: "You still have your place and take part online.",
  },
  withdrawn: {
    subject: (title) => `You have withdrawn: ${title}`,
    lead: "You are no longer registered.",
    event:
      "If you change your mind, you can register again while registration is open. Didn't you withdraw yourself? Contact the organiser. The event's page:",
  },
  handedOver: {
    subject: (title) => `You have got a place: ${title}`,
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
    subject: (title) => `Your place is handed over: ${title}`,
    lead: "Your place is handed over to somebody else. You are no longer registered.",
  },
  changed: {
    subject: (title) => `Your registration has changed: ${title}`,
    lead: "Your registration has changed. This is how it stands now.",
  },
  linkAgain: {
    subject: { one: (title) => `Your link: ${title}`, several: (title) => `Your links: ${title}` },
    lead: {
      one: "Here is the link to your registration.",
      several: "Here are the links to the registrations with your email address.",
    },
    why: "You get this message because somebody asked for it, or filled in the form once more, with your email address. If it wasn't you, there is nothing you need to do.",
    link: "Registration:",
  },
};
