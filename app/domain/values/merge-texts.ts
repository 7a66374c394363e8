/** What the fields of a form hold, by their names. */
export type Texts<Name extends string> = Readonly<Record<Name, string>>;

export interface MergedTexts<Name extends string> {
  /** What one has changed oneself, and else what stands now. */
  readonly texts: Texts<Name>;
  /** What both have changed, each to something else: `texts` holds one's own. */
  readonly clashes: readonly Name[];
  /** What another alone has changed since. */
  readonly taken: readonly Name[];
}

/**
 * Two people's changes of the same fields, told apart by what the second one has seen: so nobody puts back what they never
 * touched. A field that is not known to have been seen counts as changed by both.
 */
export function mergeTexts<Name extends string>(
  seen: Partial<Texts<Name>>,
  mine: Texts<Name>,
  now: Texts<Name>,
): MergedTexts<Name> {
  const names = Object.keys(now) as Name[];
  const sameAs = (one: string | undefined, other: string) => one !== undefined && plain(one) === plain(other);
  const taken = names.filter((name) => sameAs(seen[name], mine[name]) && !sameAs(mine[name], now[name]));
  const clashes = names.filter(
    (name) => !sameAs(seen[name], mine[name]) && !sameAs(seen[name], now[name]) && !sameAs(mine[name], now[name]),
  );
  const untouched = new Set(taken);
  const texts = names.map((name) => [name, untouched.has(name) ? now[name] : mine[name]]);
  return { texts: Object.fromEntries(texts) as Texts<Name>, clashes, taken };
}

/** What a form carries of what it was shown with. Nothing of what can't be read, so that it is asked about. */
export function seenTexts<Name extends string>(carried: string): Partial<Texts<Name>> {
  try {
    const value: unknown = JSON.parse(carried);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
    const texts = Object.entries(value).filter(([, text]) => typeof text === "string");
    return Object.fromEntries(texts) as Partial<Texts<Name>>;
  } catch {
    return {};
  }
}

/** Browsers end lines in their own way, and what is read is trimmed. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}
