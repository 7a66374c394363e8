import type { Instant } from "#domain/values/instant.ts";

/** How fast mail goes: as the settings say, and slower where the server asks for it or is away. */
export interface MailPace {
  /** How many may go now; none while the server is left in peace. */
  allowance(at: Instant): number;
  /** How many at a time. */
  hands(): number;
  sent(at: Instant): void;
  /** The server takes no more just now. */
  tooMany(at: Instant): void;
  /** The server can't be reached, or would have nobody's mail. */
  away(at: Instant): void;
}

/** One for each process. It forgets what it has learnt, for a server that refused an hour ago may take everything again. */
export function mailPace(perMinute: number | null): MailPace {
  const most = perMinute ?? Infinity;
  /** Learnt from refusals: half of what went in the minute before, and twice as many for each minute without another. */
  let learnt = Infinity;
  let learntAt = 0;
  let pausedUntil = 0;
  let timesAway = 0;
  let recent: number[] = [];

  function inLastMinute(at: Instant): number {
    recent = recent.filter((sentAt) => sentAt > at - MINUTE_MS);
    return recent.length;
  }

  function limit(at: Instant): number {
    if (learnt === Infinity) return most;
    const minutes = Math.floor((at - learntAt) / MINUTE_MS);
    const now = learnt * 2 ** Math.max(0, minutes);
    if (now >= FORGOTTEN_AT) learnt = Infinity;
    return Math.min(most, now);
  }

  return {
    allowance(at) {
      return at < pausedUntil ? 0 : Math.max(0, limit(at) - inLastMinute(at));
    },
    hands: () => (learnt === Infinity ? MOST_HANDS : 1),
    sent(at) {
      recent.push(at);
      timesAway = 0;
    },
    tooMany(at) {
      // Those that were under way together are one refusal.
      if (at < pausedUntil) return;
      learnt = Math.max(LEAST_PER_MINUTE, Math.floor(Math.min(inLastMinute(at), limit(at)) / 2));
      learntAt = at;
      pausedUntil = at + PAUSE_MS;
    },
    away(at) {
      if (at < pausedUntil) return;
      pausedUntil = at + Math.min(FIRST_AWAY_MS * 2 ** timesAway, LONGEST_AWAY_MS);
      timesAway += 1;
    },
  };
}

const MINUTE_MS = 60_000;
const PAUSE_MS = 30_000;
const FIRST_AWAY_MS = 5_000;
const LONGEST_AWAY_MS = 5 * MINUTE_MS;
const LEAST_PER_MINUTE = 6;
/** More than any server complains of, and than we send. */
const FORGOTTEN_AT = 6_000;
/** As many as the transport has connections. */
const MOST_HANDS = 5;
