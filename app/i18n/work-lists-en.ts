import { workImport } from "./work-import-en.ts";
import type { workLists as source } from "./work-lists-sv.ts";
import { workSpellings } from "./work-spellings-en.ts";

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);

export const workLists: typeof source = {
  page: { page: "Page", of: "of" },
  empty: "The list is empty.",
  sheetNames: { sheet: "List", notes: "About the list" },
  yes: "Yes",
  no: "No",
  protectedName: "Protected identity",
  anything: "No dietary requirements",
  kinds: {
    "given-out": "Participant list",
    participants: "Registered",
    waitlist: "Waitlist",
    needs: "Access and dietary requirements",
    catering: "Dietary requirements, counts",
    badges: "Name badges",
    disclosure: "Disclosed information",
  },
  columns: {
    name: "Name",
    email: "E-mail address",
    organisation: "Organisation",
    "organisation-kind": "Kind of organisation",
    county: "County",
    municipality: "Municipality",
    mode: "Attendance",
    "takes-part": "Takes part",
    "waits-for": "Waitlist",
    state: "Status",
    registered: "Registered",
    place: "Place in the queue",
    offer: "Offer stands until",
    listed: "On the participant list",
    access: "Access needs",
    diet: "Dietary requirements",
    count: "Count",
  },
  states: {
    confirmed: "Has a seat",
    waitlisted: "Waits",
    offered: "Offered a seat",
    cancelled: "Withdrawn",
    lapsed: "Did not answer the offer",
  },
  notes: {
    asOf: (day) => `As it was on ${day}.`,
    registryNumber: (number) => `Registry number ${number}.`,
    protected: (count) =>
      `${people(count)} with protected identity ${count === 1 ? "is" : "are"} left out, and counted by organisation only.`,
    heldBack: (count) => `Information about ${people(count)} has been held back for a secrecy assessment.`,
    givenOut: "The list has those who agreed to be on it.",
    needs: "Sensitive information. Give it only to those who need it, and do not keep the list after the event.",
    catering:
      "Counted among those with a seat on site and the contributors. The words are their own: read them before passing them on.",
  },
  lists: {
    title: "Lists",
    intro: "Choose a format for the list that you want. The history notes who has fetched what.",
    none: "The lists hold information about the participants. You see how many they are, on the page Seats, but not who they are. If you need a list, ask an administrator of the organisation that is the controller of the personal data.",
    mode: "Who should be on it?",
    both: "Everyone",
    list: "List",
    rows: "People",
    fetch: "Fetch",
    about: {
      "given-out":
        "Name and organisation of those who have a seat and agreed to be on the participant list. You can give it to the participants.",
      participants:
        "Everyone with a seat or in the queue, with e-mail, organisation and answers. Only for you who organise.",
      waitlist: "In order, with e-mail and open offers.",
      needs: "What must be arranged, without names.",
      needsNamed: "What must be arranged, and for whom.",
      catering: "How many want what, without names. For whoever cooks.",
    },
    needsNamed: "Access and dietary requirements, with names",
    formats: { xlsx: "Excel", csv: "CSV", pdf: "PDF" },
    csvHint: "Excel is easiest. CSV is for other systems, PDF for printing.",
    badges: {
      title: "Name badges",
      text: (count) =>
        `${count === 1 ? "1 name badge" : `${count} name badges`} with name, organisation and event. People with protected identity are left out. Print at actual size (100%), and try plain paper first.`,
      sheet: "Sheet",
      sheets: {
        "86x55": "86 × 55 mm, 8 to a sheet (for instance Avery L7418)",
        "80x50": "80 × 50 mm, 10 to a sheet (for instance Avery L4785)",
        "90x54": "90 × 54 mm, 10 to a sheet",
        a6: "A6 (105 × 148 mm), 4 to a sheet, for holders around the neck",
      },
      cut: "Draw where to cut, for plain paper",
      make: "Fetch name badges (PDF)",
    },
    disclosure: {
      title: "Disclose an official document",
      text: "When somebody requests information: choose what, note the receiver and the reason, and get a file.",
      go: "Disclose information",
    },
    recent: {
      title: "Your lists of the last day",
      asked: "Asked for",
      state: "Status",
      states: {
        waiting: "Waits for its turn",
        writing: "Being written",
        finished: "Ready",
        failed: "Could not be written",
      },
      open: "Show",
    },
    refusals: {
      "not-allowed":
        "You may not fetch that list. Ask an administrator of the organisation that is the data controller.",
      "too-long-for-paper": "A PDF that long cannot be read. Choose Excel or CSV, or one way of taking part at a time.",
      "list-unknown": "Choose a list.",
      "cannot-draw": "The PDF could not be made just now. Try again, or choose Excel.",
    },
  },
  export: {
    title: (list) => list,
    progress: (done, total) => `${done} of ${total} rows`,
    states: {
      waiting: "The list waits for its turn. It will be begun in a moment.",
      writing: "The list is being written. You can leave the page and come back; the list is kept for a day.",
      finished: "The list is ready.",
      failed: "The list could not be written. Try again from the page Lists, or choose another format.",
    },
    fetch: (name, size) => `Fetch ${name} (${size})`,
    kept: (moment) => `The file is deleted on ${moment}.`,
    again: "Refresh",
    back: "To the lists",
  },
  disclosure: {
    title: "Disclose an official document",
    intro:
      "Here you make a file with the information about those registered that is to be disclosed. You who disclose it are responsible for the assessment under the Public Access to Information and Secrecy Act. Information about people with protected identity is always held back.",
    heldBack: (count) =>
      count === 0
        ? "None of those registered has told of a protected identity."
        : `${people(count)} ${count === 1 ? "has" : "have"} protected identity and ${count === 1 ? "is" : "are"} left out of the file, which says how many. If theirs is requested too, a separate secrecy assessment is needed.`,
    registryNumber: (number) => `Registry number ${number} is written in the file.`,
    noRegistryNumber: "The event has no registry number. You can give it one under Facts.",
    fields: "What information is to be disclosed?",
    fieldsHint: "Choose only what has been requested.",
    who: "Who?",
    live: "Those with a seat or in the queue",
    ended: "Also those who have withdrawn",
    mode: "Attendance",
    format: "File format",
    receiver: "Who has requested the information?",
    receiverHint: "Name or description. For those who wish to be anonymous, write “anonymous”.",
    reason: "What does the request concern, and how was it assessed?",
    reasonHint: "Noted in the event’s history together with what was disclosed.",
    submit: "Make the file and note the disclosure",
    refusals: {
      "no-fields": "Choose at least one field.",
      "receiver-missing": "Say who has requested the information.",
      "reason-missing": "Say what the request concerns and how it was assessed.",
      "text-too-long": "Write at most 1,000 characters.",
    },
  },
  import: workImport,
  spellings: workSpellings,
};
