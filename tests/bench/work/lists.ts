import { paths } from "#app/paths.ts";

interface List {
  readonly name: string;
  readonly path: (slug: string, made: Made) => string;
  /** Whoever runs the installation; left out: an organiser of the event. */
  readonly asks?: Asks;
}

export type Asks = "organiser" | "keeper";

/** What an event of the house has had made. */
export interface Made {
  /** A long message. */
  readonly broadcastId: string;
  /** An import that has been run. */
  readonly importId: string;
}

const of = (part: Parameters<typeof paths.workEvent>[2], query = "") => ({
  path: (slug: string) => paths.workEvent("sv", slug, part) + query,
});

/** The lists of the workspace, and the ways in which they are asked for. */
export const LISTS: readonly List[] = [
  { name: "people", ...of("people") },
  { name: "peopleLast", ...of("people", "?page=200") },
  { name: "peopleByOrganisation", ...of("people", "?order=organisation&page=100") },
  { name: "peopleByTime", ...of("people", "?order=registered&page=100") },
  { name: "peopleByPlace", ...of("people", "?order=place&page=100") },
  { name: "peopleNamed", ...of("people", "?q=angberg+4") },
  { name: "peopleAddressed", ...of("people", "?q=person.4%40kommun4.example") },
  { name: "peopleOfWords", ...of("people", "?q=forening+nr+8") },
  { name: "peopleFiltered", ...of("people", "?county=12&mode=digital") },
  { name: "waitlist", ...of("people", "?standing=waiting&order=place&page=40") },
  { name: "needs", path: (slug) => paths.workNeeds("sv", slug) },
  { name: "seats", ...of("seats") },
  { name: "invited", ...of("invited") },
  { name: "contributors", ...of("contributors") },
  { name: "registration", ...of("registration") },
  { name: "facts", ...of("facts") },
  { name: "messages", ...of("messages") },
  { name: "message", path: (slug, { broadcastId }) => paths.workMessage("sv", slug, broadcastId) },
  { name: "lists", ...of("lists") },
  { name: "import", ...of("import") },
  { name: "imported", path: (slug, { importId }) => paths.workImport("sv", slug, importId) },
  { name: "history", ...of("history") },
  { name: "historyLast", ...of("history", "?page=200") },
  { name: "overview", path: () => paths.work("sv") },
  { name: "register", path: () => paths.workOrganisations("sv"), asks: "keeper" },
  { name: "registerLast", path: () => `${paths.workOrganisations("sv")}?page=160`, asks: "keeper" },
  { name: "roles", path: () => paths.workPeople("sv"), asks: "keeper" },
  { name: "rolesLast", path: () => `${paths.workPeople("sv")}?page=200`, asks: "keeper" },
  { name: "rolesNamed", path: () => `${paths.workPeople("sv")}?q=angberg+4`, asks: "keeper" },
];
