import { inListOrder, type ListedPerson } from "#domain/registration/listed-person.ts";
import type { ListHead } from "#domain/registration/list-head.ts";
import { drawBadges } from "./draw-badges.ts";
import { CONTENT_TYPES } from "./list-sheet.ts";
import { listFileName, peopleSheet, type PeopleList } from "./people-sheet.ts";
import { writeList } from "./write-list.ts";

export interface PeopleFile {
  readonly file: Buffer;
  readonly fileName: string;
}

/** A list of people, or their badges, as the file that somebody asked for. */
export async function peopleFile(
  head: ListHead,
  people: readonly ListedPerson[],
  asked: PeopleList,
): Promise<PeopleFile> {
  const { kind, options, language } = asked;
  const fileName = listFileName(head, asked);
  if (kind !== "badges")
    return { fileName, file: await writeList(await peopleSheet(head, people, asked), options.format) };
  const badges = people
    .toSorted((one, other) => inListOrder("name", one, other))
    .map(({ name, organisation }) => ({ name, organisation }));
  const { badge: sheet, cutLines } = options;
  return { fileName, file: await drawBadges({ sheet, cutLines, language, event: head.event, badges }) };
}

/** By the ending of its name, which says of which kind it is. */
export function contentTypeOf(fileName: string): string {
  const found = Object.entries(CONTENT_TYPES).find(([ending]) => fileName.endsWith(`.${ending}`));
  return found?.[1] ?? "application/octet-stream";
}
