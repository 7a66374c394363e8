import type { IncomingHttpHeaders } from "node:http";
import type { Changes } from "#db/index.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Page } from "./page.ts";
import { Shelf, type ShelfLimits } from "./shelf.ts";

/** What a route says of itself in its `handle`: that its pages are the same for everybody who is not signed in. */
export interface KeptRule {
  /** The query parameters that the page depends on; it is made without any other. */
  readonly parameters?: readonly string[];
}

interface KeptPagesParts {
  readonly changes: () => Changes;
  readonly now: () => Instant;
  readonly limits?: ShelfLimits;
}

/**
 * Time changes pages too: what is coming becomes what was, at midnight. Made anew so often, they are never further behind
 * than this, and what comes out the same keeps its compressed forms.
 */
const LONGEST_KEPT_MS = 10_000;
/**
 * While commits follow each other, as in a rush for seats, a page is made anew so often and no more: rendered after each
 * of them, it would take the time that the registrations need. Behind what is seen last of others' commits
 * (`LATEST_SEEN_MS`), it stays within the second that we promise.
 */
const LEAST_KEPT_MS = 250;
/** How long a page is good where commits can't be seen: less than a second, which is what we promise. */
const LONGEST_UNSEEN_MS = 500;
const LARGEST_PAGE = 1_048_576;
const LONGEST_ADDRESS = 500;
const LIMITS: ShelfLimits = { entries: 4_000, bytes: 64 * 1_048_576 };

/** Public pages as they were rendered, until something has been committed since, by anybody. */
export class KeptPages {
  readonly #shelf: Shelf<Entry>;
  readonly #being = new Map<string, { readonly stamp: Stamp; readonly made: Promise<Page> }>();

  constructor(private readonly parts: KeptPagesParts) {
    this.#shelf = new Shelf(parts.limits ?? LIMITS, ({ page }) => page.bytes);
  }

  get size(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.#shelf.size, bytes: this.#shelf.bytes };
  }

  /** The page that is kept for an address, where it is good. */
  find(address: string): Page | null {
    const kept = this.#shelf.get(address);
    if (!kept) return null;
    const { count, seen } = this.parts.changes();
    return isGood(kept.stamp, { count, at: this.parts.now() }, seen) ? kept.page : null;
  }

  /** The page at an address, kept or made now; of many who ask for the same at once, one makes it. */
  async at(address: string, make: () => Promise<Page>): Promise<Page> {
    const kept = this.find(address);
    if (kept) return kept;
    const { count, seen } = this.parts.changes();
    const stamp: Stamp = { count, at: this.parts.now() };
    const being = this.#being.get(address);
    if (being && isGood(being.stamp, stamp, seen)) return being.made;
    const made = this.#make(address, stamp, make);
    const flight = { stamp, made };
    this.#being.set(address, flight);
    try {
      return await made;
    } finally {
      if (this.#being.get(address) === flight) this.#being.delete(address);
    }
  }

  async #make(address: string, stamp: Stamp, make: () => Promise<Page>): Promise<Page> {
    const fresh = await make();
    if (address.length > LONGEST_ADDRESS || !mayBeKept(fresh)) {
      this.#shelf.delete(address);
      return fresh;
    }
    const before = this.#shelf.peek(address);
    // Of two that were made at the same time, the one that began later knows more.
    if (before && before.stamp.count > stamp.count) return fresh;
    const page = before?.page.isSameAs(fresh) ? before.page : fresh;
    this.#shelf.set(address, { page, stamp });
    return page;
  }
}

/**
 * The address that a kept page is made at and found by: with the parameters that its route names, in the route's
 * order. Whatever else people and trackers hang on to a link makes no other page of it.
 */
export function keptAddress(url: URL, { parameters = [] }: KeptRule): URL {
  const address = new URL(url.origin + url.pathname);
  for (const name of parameters) {
    for (const value of url.searchParams.getAll(name)) address.searchParams.append(name, value);
  }
  return address;
}

/** What a sign-in sends along. Every cookie of ours has this in its name; others' cookies say nothing about a page. */
const OUR_COOKIES = /(^|;)\s*(__Host-|__Secure-)?samling/i;

/** True where the answer may be for one person alone. */
export function isPersonal({ cookie = "", authorization }: IncomingHttpHeaders): boolean {
  return authorization !== undefined || OUR_COOKIES.test(cookie);
}

interface Entry {
  readonly page: Page;
  readonly stamp: Stamp;
}

/** What was known, and when, before the page was begun. */
interface Stamp {
  readonly count: number;
  readonly at: Instant;
}

function isGood(made: Stamp, now: Stamp, seen: boolean): boolean {
  const age = now.at - made.at;
  // A clock that was set back makes the page's age unknown.
  if (age < 0) return false;
  return age < LEAST_KEPT_MS || (made.count === now.count && age < (seen ? LONGEST_KEPT_MS : LONGEST_UNSEEN_MS));
}

/** Only a plain answer that the route lets others keep: no refusal, no redirect, nothing with a cookie in it. */
function mayBeKept(page: Page): boolean {
  return (
    page.status === 200 &&
    page.isForAll &&
    page.bytes <= LARGEST_PAGE &&
    page.header("set-cookie") === undefined &&
    // A nonce is good for one answer.
    !page.header("content-security-policy")?.includes("'nonce-")
  );
}
