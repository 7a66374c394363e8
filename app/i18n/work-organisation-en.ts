import type { workOrganisation as source } from "./work-organisation-sv.ts";

/** An organisation's own page in the workspace. */
export const workOrganisation: typeof source = {
  all: "All organisations",
  kind: "Kind",
  county: "County",
  municipality: "Municipality",
  parent: "Belongs to",
  mergedInto: "Counts as",
  spellings: "Also written",
  noCounty: "No single county",
  signIn: "How the organisation's people sign in",
  find: {
    title: "See an organisation in the register",
    text: "Facts, spellings and everything that was changed.",
    label: "The organisation's name",
    submit: "Show the organisation",
  },
  open: (name: string) => `History of ${name}`,
  history: "History",
};
