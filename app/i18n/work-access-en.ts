import type { workAccess as source } from "./work-access-sv.ts";
import { workAccount } from "./work-account-en.ts";
import { workErasure } from "./work-erasure-en.ts";
import { workAccountMail } from "./work-account-mail-en.ts";
import { workHistory } from "./work-history-en.ts";

/** Signing in, roles, account and history in the workspace. */
export const workAccess: typeof source = {
  shell: {
    menu: "Workspace menu",
    places: {
      overview: "Overview",
      new: "New event",
      people: "People",
      organisations: "Organisations",
      account: "My account",
    },
    signOut: "Sign out",
    publicSite: "To the website",
    publicPage: "Show the event's page",
    eventMenu: "The event's pages",
    parts: {
      seats: "Seats",
      people: "Participants",
      messages: "Messages",
      programme: "Programme",
      registration: "Registration",
      facts: "Facts",
      invited: "Invited",
      contributors: "Contributors",
      lists: "Lists",
      import: "Import",
      sharing: "Co-organisers",
      history: "History",
    },
    states: { draft: "Draft", published: "Published", cancelled: "Cancelled", held: "Held" },
    waitsForPasskey:
      "One of your organisations asks you to prove who you are with a passkey before you see its events.",
    usePasskey: "Use your passkey",
  },
  signIn: {
    title: "Sign in",
    lead: "For you who arrange events. No password needed: we mail you a code and a link.",
    email: "Email address",
    emailHint: "The address that you were given your role with, mostly the one you have at work.",
    send: "Send the code",
    faults: { email: "Give an email address, for example name@kommun.se." },
    tooMany: {
      title: "Try again in a while.",
      text: "There have been unusually many attempts from your network. If you have a code already it is good still, and so is the link in the same mail.",
    },
    tooManyMails: {
      title: "We send no more codes to the address just now.",
      text: (minutes) =>
        `Somebody has asked for unusually many. A code or link that you have got already is good in the browser where you asked for it. Otherwise: open the link in the latest mail in this browser, and ask for another code from there. If you have got no mail, wait ${minutes} minutes.`,
      toCode: "Type the code that you have got",
    },
    noMail: { title: "No mail is sent.", text: "This installation has no mail server yet." },
    code: {
      title: "Look in your inbox",
      lead: (minutes) =>
        `If the address belongs to somebody who may sign in, we have mailed a code and a link. They are good for ${minutes} minutes, in this browser.`,
      label: "Code",
      hint: "Six digits. You can also press the link in the mail.",
      send: "Sign in",
      mailbox: "Open the demo's mailbox",
      again: "No mail? Look among the spam, or ask for another",
      faults: {
        malformed: "Give the code from the mail, six digits.",
        "wrong-code": "The code is not right. Give the code from the latest mail.",
      },
      usedUp: { title: "The code is no longer good.", text: "Ask for another mail and use the code in it." },
      noMoreCodes: {
        title: "Too many wrong codes have been typed.",
        text: "Use the link in the mail instead, in this browser.",
      },
    },
    link: {
      title: "Sign in",
      lead: "Press the button to be signed in, in this browser.",
      send: "Sign in",
      anotherBrowser: {
        title: "Open the link where you began",
        text: "The link is good only in the browser where you asked for it. Go back there and type the code from the mail. Type it nowhere else, and if you asked for no mail you need do nothing.",
        orHere: "Would you rather sign in with this browser? Then you get another mail, which is good here.",
      },
      usedUp: { title: "The link is no longer good", text: "It has been used, or it is too old." },
      again: "Ask for another code",
    },
  },
  mail: {
    subject: (code) => `${code} is your code for Samling`,
    heading: "Sign in to Samling",
    codeTitle: "Your code",
    code: "Code",
    codeHow: (minutes) =>
      `Type the code in the browser where you asked for it. It is good for ${minutes} minutes and can be used once.`,
    link: "If you read this mail in the same browser, press here instead:",
    button: "Sign in",
    notYou: "Didn't you try to sign in? Then you need do nothing. Give the code to nobody: we never ask for it.",
    privacy: "How your personal data are handled:",
  },
  roles: {
    administrator: "Administrator",
    coordinator: "Coordinator",
    organiser: "Organiser",
    viewer: "Viewer",
  },
  roleHints: {
    administrator: "Gives and ends roles, and may do all that organisers may.",
    coordinator: "Sees numbers and figures of the organisation's events, but not who takes part.",
    organiser: "Creates the organisation's events and runs them: programme, registration, participants and messages.",
    viewer: "Sees who takes part, and all figures, and changes nothing.",
  },
  demo: {
    title: "The demo's invented people",
    lead: "Press a button to be signed in to the workspace. This is here in the demo alone, where nothing is really mailed.",
    send: (name) => `Sign in as ${name}`,
    people: {
      installation: "administrator of the whole installation",
      administrator: "administrator of the county board of Kronoberg",
      coordinator: "coordinator at the county board of Kronoberg: sees numbers, not names",
      organiser: "organiser at the county board of Kronoberg",
      viewer: "viewer at the county board of Kronoberg",
    },
  },
  cli: {
    askSecondFactor: "asks those with roles in an organisation for a passkey, or no longer does",
    yesOrNo: "Give the organisation's name in quotation marks, and yes or no.",
    asked: (name) => `${name} now asks for a passkey: its roles have no power until one was used.`,
    notAsked: (name) => `${name} asks for no passkey.`,
    addAdministrator: "makes somebody an administrator: of an organisation, or without one of the whole installation",
    email: "Give an email address, for example name@kommun.se.",
    noSuchOrganisation: (name, like) =>
      like === ""
        ? `No organisation is called “${name}”. The command organisations searches the register.`
        : `Which organisation is “${name}”? Write one of the names: ${like}.`,
    added: (organisation) =>
      organisation === null
        ? "Administrator of the installation. Sign in with the address at /en/sign-in."
        : `Administrator of ${organisation}. Sign in with the address at /en/sign-in.`,
  },
  people: {
    refusals: {
      "not-allowed": "You may not give or end roles there.",
      "no-such-organisation": "The organisation is not in the register.",
      "role-of-an-organisation": "That is a role in an organisation. Choose one.",
      "has-the-role": "The person has that role already.",
      "account-ended": "The account has ended.",
      "name-too-long": "The name may have 200 characters at most.",
    },
  },
  account: workAccount,
  accountMail: workAccountMail,
  erasure: workErasure,
  history: workHistory,
};
