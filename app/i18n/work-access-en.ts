import type { workAccess as source } from "./work-access-sv.ts";

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
      facts: "Details",
      lists: "Lists",
      import: "Import",
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
    tooMany: { title: "Try again in a while.", text: "There have been unusually many attempts from your network." },
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
};
