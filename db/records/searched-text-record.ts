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
  /** Null where nobody may be found by their address. */
  readonly email: SQLWrapper | null;
}

/** Folded text holds none of LIKE's wildcards; an address may. Both engines' lower() takes ASCII alone. */
export function hasWord({ folded, email }: Searched, word: string): SQL | undefined {
  const named = (folded as Parameters<typeof like>[0][]).map((column) => like(column, `%${foldedText(word)}%`));
  if (email === null) return word.includes("@") ? sql`1 = 0` : or(...named);
  const inAddress = `%${word.toLowerCase().replace(/[!%_]/g, "!$&")}%`;
  const address = sql`lower(${email}) like ${inAddress} escape '!'`;
  return word.includes("@") ? address : or(...named, address);
}
