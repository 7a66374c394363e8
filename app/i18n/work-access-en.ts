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
};
