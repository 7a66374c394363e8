import type { workKept as source } from "./work-kept-sv.ts";

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);
const seats = (count: number) => (count === 1 ? "1 seat" : `${count} seats`);

export const workKept: typeof source = {
  title: "Seats for a group",
  text: "Keep free seats for a group until a certain day. Then they are everybody’s.",
  none: "No seats are kept.",
  keepMore: "Keep seats for a group",
  columns: { name: "Group", who: "Who", seats: "Seats", until: "Up to and including", acts: "Change or release" },
  takenOf: (taken, of) => `${taken} of ${of} taken`,
  toEvent: "the event",
  fellBack: "Released",
  change: "Change",
  changeThis: (name) => `Change the seats for ${name}`,
  release: "Release the seats",
  releaseThis: (name) => `Release the seats for ${name}`,
  releaseText: (free) =>
    `${free === 1 ? "The seat that is left goes" : `The ${free} seats that are left go`} to the waitlist at once, or to everybody. Whoever has taken a seat keeps it. It can’t be undone.`,
  releaseNone: "All the seats are taken, and whoever has one keeps it. Seats that are given up later are everybody’s.",
  releaseDo: "Release them",
  kept: "The seats are kept.",
  changed: "The change is saved.",
  released: "The seats are released.",
  back: "To registration",
  name: "Name of the group",
  nameHint: "Only you who arrange the event see it, for example “Municipalities of the county”.",
  mode: "Taking part",
  seats: "Number of seats",
  taken: (taken) =>
    taken === 0 ? "The group has taken no seats yet." : `The group has taken ${seats(taken)} already.`,
  free: (mode, free, waiting) =>
    waiting > 0
      ? `${mode}: ${people(waiting)} ${waiting === 1 ? "is" : "are"} waiting and ${waiting === 1 ? "comes" : "come"} first, so no more seats can be kept.`
      : free === null
        ? `${mode}: unlimited seats.`
        : `${mode}: ${seats(free)} ${free === 1 ? "is" : "are"} free to keep.`,
  until: "Up to and including",
  untilHint: "Leave empty to keep them until the event.",
  who: "Who are the seats for?",
  rule: "Who the seats are for",
  byChoices: {
    organisation: "Organisations that you choose",
    "organisation-kind": "Kinds of organisation",
    county: "People who work in certain counties",
    "email-domain": "People with a certain e-mail domain",
    code: "People who give a code",
  },
  chosen: "Chosen organisations",
  chosenHint:
    "Untick whichever is not to be among them. A part of an organisation, such as an administration, counts too.",
  noneChosen: "None is chosen yet.",
  search: "Search the register",
  searchHint: "Write a part of the name, for example Växjö.",
  doSearch: "Search",
  foundFor: (text) => `Found for “${text}”`,
  choose: "Tick those that are to be among them.",
  nothingFound: (text) =>
    `The register has no organisation like “${text}”. Try a part of the name. Others can be reached by e-mail domain or by a code.`,
  more: (count) => `More than ${count} were found. Write more of the name to see the others.`,
  counties: "Counties",
  domains: "E-mail domains",
  domainsHint: "Several are separated by spaces: vaxjo.se kronoberg.se",
  code: "The code",
  codeHint: "Those to whom you give it write it when they register.",
  keep: "Keep the seats",
  save: "Save the change",
  isReleased: "The seats are released and can’t be changed. Keep new seats instead.",
  effect: {
    title: "This happens if you save",
    over: (count) =>
      `The group has taken ${count} more than it may have. Everybody keeps their seat. Seats that are given up are everybody’s until there are fewer.`,
    seated: (count) =>
      `${people(count)} on the waitlist ${count === 1 ? "gets" : "get"} a seat at once, and mail about it.`,
    offered: (count) =>
      `${people(count)} on the waitlist ${count === 1 ? "is" : "are"} offered a seat, and ${count === 1 ? "gets" : "get"} mail about it.`,
    gaining: (count) =>
      `${people(count)} on the waitlist ${count === 1 ? "belongs" : "belong"} to the group and ${count === 1 ? "has" : "have"} its seats before others.`,
    losing: (count) =>
      `${people(count)} on the waitlist ${count === 1 ? "belongs" : "belong"} to the group no longer, and ${count === 1 ? "stays" : "stay"} on the list like everybody else.`,
    nobody: "Nobody else on the waitlist gets a seat now.",
    do: "Save all the same",
  },
  refused: {
    "mode-not-offered": "The event takes no registrations like that.",
    "not-enough-free": "That many seats are not free. Whoever waits goes first.",
    "until-past": "Give a day that has not been.",
    released:
      "The seats were released while you were writing, by somebody else or because their last day is over. They can’t be changed any more.",
    "name-missing": "Give the group’s name, of at most 200 characters.",
    "seats-malformed": "Give a number, for example 20.",
    "day-malformed": "Give a day, for example 2027-05-20, or leave it empty.",
    "group-missing": "Choose who the seats are for.",
    "organisation-missing":
      "Choose at least one organisation. Search the register and tick those that are to be among them.",
    "organisation-kind-missing": "Choose at least one kind of organisation.",
    "county-missing": "Choose at least one county.",
    "email-domain-missing": "Give at least one domain, for example vaxjo.se.",
    "email-domain-malformed":
      "Something there is no e-mail domain. Write them like vaxjo.se, with spaces between them.",
    "code-missing": "Give a code, of at most 100 characters.",
  },
  noModes: "The event takes no registrations yet. Set seats on the page Registration first.",
  onlyMode: (mode) => `Taking part: ${mode}`,
};
