import { instant, type Instant } from "#domain/values/instant.ts";
import type { EndingReason } from "./account-news.ts";

/**
 * How long an account is kept that nobody uses (GDPR, article 5.1 e). Whoever comes back once a year, for a conference that
 * is held once a year, keeps theirs, also where it is held half a year late; whoever has no role can't sign in, and is kept
 * as long as a role may have been ended by mistake or for a leave.
 */
export const UNUSED_MONTHS = 18;
export const WITHOUT_ROLE_MONTHS = 3;
/** Long enough for a holiday, between the mail that tells of the end and the end. */
export const NOTICE_WEEKS = 4;

/** No month has more, so that nobody has less than what they were told. */
const LONGEST_MONTH_MS = 31 * 86_400_000;
const NOTICE_MS = NOTICE_WEEKS * 7 * 86_400_000;

export interface AccountUse {
  readonly createdAt: Instant;
  readonly signedInAt: Instant | null;
  /** When a role was last given. */
  readonly roleSince: Instant | null;
  /** When a role last ended; of whoever has one still it says nothing. */
  readonly roleUntil: Instant | null;
  readonly hasRole: boolean;
  /** Without them nobody could give roles in some organisation, or in the installation. */
  readonly isLastAdministrator: boolean;
  /** What they have been told; null: nothing. */
  readonly endsAt: Instant | null;
}

export type AccountFate =
  | { readonly act: "none" }
  | { readonly act: "warn"; readonly why: "unused" | "without-role"; readonly endsAt: Instant }
  /** It has been used since its owner was told, or may stay for another reason. */
  | { readonly act: "spare" }
  | { readonly act: "end"; readonly why: EndingReason };

/** What time does to an account: nothing, a mail that it is about to end, the end; never without the mail. */
export function accountFate(use: AccountUse, at: Instant): AccountFate {
  const { endsAt } = use;
  const due = dueAt(use);
  if (due === null || at < due - NOTICE_MS) return { act: endsAt === null ? "none" : "spare" };
  const why = use.hasRole ? "unused" : "without-role";
  if (endsAt === null) return { act: "warn", why, endsAt: instant(Math.max(due, at + NOTICE_MS)) };
  return at >= endsAt && at >= due ? { act: "end", why } : { act: "none" };
}

function dueAt({ createdAt, signedInAt, roleSince, roleUntil, hasRole, isLastAdministrator }: AccountUse) {
  if (isLastAdministrator) return null;
  const lastSign = Math.max(createdAt, signedInAt ?? 0, (hasRole ? roleSince : roleUntil) ?? 0);
  return lastSign + (hasRole ? UNUSED_MONTHS : WITHOUT_ROLE_MONTHS) * LONGEST_MONTH_MS;
}
