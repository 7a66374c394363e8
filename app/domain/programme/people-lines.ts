import { oneLine } from "#domain/values/one-line.ts";
import { roleAndOrganisation } from "./invitation/role-and-organisation.ts";
import type { Speaker } from "./programme-item.ts";

/** A person on a line: "Name, role, organisation", without what is not known. */
export function personLine({ name, role, organisation }: Speaker): string {
  return [name, role, organisation].filter((part) => part !== null).join(", ");
}

/**
 * The people whom somebody wrote, one on each line. A line that stands as a known person was shown is that person, whose
 * parts may hold commas; of others the same words tell role from organisation as in an invitation.
 */
export function readPeopleLines(written: string, known: readonly Speaker[]): Speaker[] {
  const shown = new Map(known.map((person) => [personLine(person), person]));
  return written
    .split(/\r\n?|\n/)
    .map(oneLine)
    .filter((line) => line !== "")
    .map((line) => shown.get(line) ?? shown.get(line.replace(/\s*,\s*/g, ", ")) ?? readPerson(line));
}

function readPerson(line: string): Speaker {
  const [name = line, ...details] = line.split(",").map((part) => part.trim());
  const [role, organisation] = details;
  // Three parts are what the form asks for, in its order.
  if (details.length === 2 && role && organisation) return { name, role, organisation };
  return { name, ...roleAndOrganisation(details) };
}
