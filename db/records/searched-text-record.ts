import { like, or, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { foldedText } from "#domain/values/folded-text.ts";

const MOST_WORDS = 8;

/** What somebody has typed to find people, word by word. */
export function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .filter((word) => word.includes("@") || foldedText(word) !== "")
    .slice(0, MOST_WORDS);
}

interface Searched {
  readonly folded: readonly SQLWrapper[];
  readonly email: SQLWrapper;
}

/** Folded text holds none of LIKE's wildcards; an address may. Both engines' lower() takes ASCII alone. */
export function hasWord({ folded, email }: Searched, word: string): SQL | undefined {
  const inAddress = `%${word.toLowerCase().replace(/[!%_]/g, "!$&")}%`;
  const address = sql`lower(${email}) like ${inAddress} escape '!'`;
  if (word.includes("@")) return address;
  const pattern = `%${foldedText(word)}%`;
  return or(...folded.map((column) => like(column as Parameters<typeof like>[0], pattern)), address);
}
