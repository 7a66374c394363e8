import { acceptOffer } from "#commands/registration/accept-offer.ts";
import { changeDetails, type ChangeDetailsRefusal } from "#commands/registration/change-details.ts";
import { changeMode } from "#commands/registration/change-mode.ts";
import { openCalendarFeed } from "#commands/registration/open-calendar-feed.ts";
import { revokeCalendarFeed } from "#commands/registration/revoke-calendar-feed.ts";
import { correctPerson } from "#commands/registration/correct-person.ts";
import { handOver } from "#commands/registration/hand-over.ts";
import { leaveWaitlist } from "#commands/registration/leave-waitlist.ts";
import { waitForMode } from "#commands/registration/wait-for-mode.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { CommandContext } from "#commands/context.ts";
import {
  parseDetails,
  parseMode,
  parseName,
  parsePersonName,
  type SentPerson,
} from "#domain/registration/sent-person.ts";
import type { DetailFaults, NameFaults } from "#domain/registration/sent-person.ts";
import type { Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { Catalogue } from "#i18n/catalogue.ts";

/** What was done, as the page that follows says it. */
export type Done = keyof Catalogue["registration"]["own"]["done"] | "handed-over";

/** Why the page is shown again. */
export type Trouble =
  | { readonly kind: "name"; readonly faults: NameFaults }
  | { readonly kind: "details"; readonly faults: DetailFaults }
  | { readonly kind: "spelling"; readonly fault: SpellingFault }
  | { readonly kind: "refused"; readonly refusal: ActRefusal };

/** What is wrong with how one says that one's name is spelt. */
export type SpellingFault = NonNullable<NameFaults["name"]> | "another-person" | "nothing-changed";

export type ActRefusal =
  | ChangeDetailsRefusal
  | { readonly code: Exclude<keyof Catalogue["registration"]["own"]["refused"], "title"> };

type Outcome = { readonly done: Done } | { readonly trouble: Trouble };

/** Does what the pressed button says. Null for what no button of ours says. */
export async function act(
  ctx: CommandContext,
  registrationId: RegistrationId,
  intent: string,
  sent: SentPerson,
  sendsMail: boolean,
): Promise<Outcome | null> {
  const mode = parseMode(sent);
  switch (intent) {
    case "accept":
      return outcome("accepted", await acceptOffer(ctx, { registrationId }));
    case "decline":
      return outcome("declined", await leaveWaitlist(ctx, { registrationId }));
    case "leave-list":
      return outcome("left-list", await leaveWaitlist(ctx, { registrationId }));
    case "withdraw":
      return outcome("withdrawn", await withdraw(ctx, { registrationId }));
    case "mode":
      return mode && outcome("mode", await changeMode(ctx, { registrationId, mode }));
    case "wait":
      return mode && outcome("waiting", await waitForMode(ctx, { registrationId, mode }));
    case "open-feed":
      if (!sendsMail) return { trouble: { kind: "refused", refusal: { code: "no-mail" } } };
      return outcome("feed-mailed", await openCalendarFeed(ctx, { registrationId }));
    case "revoke-feed":
      return outcome("feed-revoked", await revokeCalendarFeed(ctx, { registrationId }));
    case "details": {
      const details = parseDetails(sent);
      if (!details.ok) return { trouble: { kind: "details", faults: details.refusal } };
      const changed = await changeDetails(ctx, { registrationId, ...details.value });
      return changed.ok ? { done: "details" } : { trouble: { kind: "refused", refusal: changed.refusal } };
    }
    case "spelling": {
      const name = parsePersonName(sent.name);
      if (!name.ok) return { trouble: { kind: "spelling", fault: name.refusal } };
      const corrected = await correctPerson(ctx, { registrationId, name: name.value });
      if (corrected.ok) return { done: "spelling" };
      const { refusal: code } = corrected;
      if (code === "another-person" || code === "nothing-changed")
        return { trouble: { kind: "spelling", fault: code } };
      return { trouble: { kind: "refused", refusal: { code } } };
    }
    case "hand-over": {
      const named = parseName(sent);
      if (!named.ok) return { trouble: { kind: "name", faults: named.refusal } };
      return outcome("handed-over", await handOver(ctx, { registrationId, ...named.value }));
    }
    default:
      return null;
  }
}

type SimpleRefusal = Exclude<keyof Catalogue["registration"]["own"]["refused"], "title">;

function outcome(done: Done, result: Result<unknown, SimpleRefusal>): Outcome {
  return result.ok ? { done } : { trouble: { kind: "refused", refusal: { code: result.refusal } } };
}
