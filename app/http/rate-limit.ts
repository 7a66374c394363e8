import { isIPv6 } from "node:net";
import type { Instant } from "#domain/values/instant.ts";

/** Holds robots back by the address that they come from. It lives in memory alone, and knows no more than it needs. */
export interface RateLimit {
  /**
   * Takes one of the address's turns; null where there was one, else how many seconds until the next. Where the act is
   * about somebody, the turns are of the address and of what stands for them: a hash, nothing that tells who.
   */
  take(address: string, about?: string): number | null;
}

/** What each kind of act is held back by. */
export interface Limits {
  readonly faultReports: RateLimit;
  readonly registrations: RateLimit;
  /** Forms of which something says that a robot may have filled them in. */
  readonly doubtfulRegistrations: RateLimit;
  /** Acts that anybody can make mail go out by, to an address of their choosing. */
  readonly linkRequests: RateLimit;
  /** Requests to sign in, which make mail go out to those who may. */
  readonly signIns: RateLimit;
  /** The same of one person, so that nobody uses up alone the mails that go to them; and of a browser of their own. */
  readonly signInsOfOne: RateLimit;
  /** Codes that were mailed, as somebody types or guesses them. */
  readonly signInCodes: RateLimit;
}

const MINUTE_MS = 60_000;

/**
 * Generous, for a whole authority may sit behind one address; a robot's thousands are what they keep out. When a popular
 * conference opens, hundreds behind one address register within a minute, and their browsers may fill in any field.
 */
export function createLimits(now: () => Instant): Limits {
  return {
    faultReports: createRateLimit({ turns: 30, refillMs: 2 * MINUTE_MS, now }),
    registrations: createRateLimit({ turns: 3_000, refillMs: MINUTE_MS / 3_000, now }),
    doubtfulRegistrations: createRateLimit({ turns: 300, refillMs: MINUTE_MS / 300, now }),
    linkRequests: createRateLimit({ turns: 30, refillMs: MINUTE_MS, now }),
    signIns: createRateLimit({ turns: 60, refillMs: MINUTE_MS / 6, now }),
    signInsOfOne: createRateLimit({ turns: 5, refillMs: 3 * MINUTE_MS, now }),
    signInCodes: createRateLimit({ turns: 100, refillMs: MINUTE_MS / 6, now }),
  };
}

interface RateLimitOptions {
  /** So many turns at once: enough for everybody who may sit behind one address. */
  readonly turns: number;
  /** How long until one turn comes back. */
  readonly refillMs: number;
  readonly now: () => Instant;
  /** Beyond so many addresses the ones seen longest ago are forgotten, which lets more through and refuses nobody. */
  readonly addresses?: number;
}

export function createRateLimit({ turns, refillMs, now, addresses = 10_000 }: RateLimitOptions): RateLimit {
  /** When each address has all its turns again, in the order in which they last took one. */
  const fullAgainAt = new Map<string, number>();
  return {
    take(address, about = "") {
      const key = `${networkOf(address)} ${about}`;
      const at = now();
      const full = Math.max(fullAgainAt.get(key) ?? at, at);
      const wait = full + refillMs - (at + turns * refillMs);
      if (wait > 0) return Math.ceil(wait / 1000);
      fullAgainAt.delete(key);
      fullAgainAt.set(key, full + refillMs);
      forget(at);
      return null;
    },
  };

  function forget(at: number): void {
    for (const [key, full] of fullAgainAt) {
      if (full > at && fullAgainAt.size <= addresses) return;
      fullAgainAt.delete(key);
    }
  }
}

/** A household or an office has 2^64 addresses of IPv6 to itself (RFC 6177), and counts as one. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (embedded) return embedded[1]!;
  const [head = "", tail = ""] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  const missing = address.includes("::") ? 8 - groups.length - (tail === "" ? 0 : tail.split(":").length) : 0;
  const whole = [...groups, ...Array<string>(missing).fill("0"), ...(tail === "" ? [] : tail.split(":"))];
  return whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, "").toLowerCase())
    .join(":");
}
