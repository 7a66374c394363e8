import type { sv } from "./sv.ts";

export const workHosting: (typeof sv)["work"]["event"]["hosting"] = {
  title: "Name the controller",
  none: "Nobody yet",
  lead: "None of the arrangers is named as the controller of personal data. Participants are to be told who it is when they register.",
  text: "The organisation stands first among the arrangers, in the registration form and in the emails. From then on only those who run its events change this one. Other arrangers see numbers. This can’t be undone.",
  organisation: "Organisation",
  choose: "Choose an organisation",
  other: "Or another one in the register",
  otherHint: "As it is called in the register.",
  do: "Name as controller",
  done: "The organisation is the controller of the event.",
  nobody: "You may not give the event to any organisation. Ask an administrator of the installation.",
  refusals: {
    "not-chosen": "Choose an organisation.",
    "not-allowed": "Choose an organisation where you are an administrator or organiser.",
    "no-such-organisation": "The organisation is not in the register.",
    "has-host": "The event has a controller already.",
  },
  stays: (host: string) => `One on each line. ${host} answers for the personal data and can’t be taken away.`,
  like: (names) => `Several could be meant. Write one of them: ${names}.`,
};
