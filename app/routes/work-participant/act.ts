import { retryMessage } from "#commands/broadcast/retry-message.ts";
import { acceptOffer } from "#commands/registration/accept-offer.ts";
import { changeDetails, type ChangeDetailsRefusal } from "#commands/registration/change-details.ts";
import { changeMode } from "#commands/registration/change-mode.ts";
import { correctPerson } from "#commands/registration/correct-person.ts";
import { handOver } from "#commands/registration/hand-over.ts";
import { leaveWaitlist } from "#commands/registration/leave-waitlist.ts";
import { sendLinkAgain } from "#commands/registration/send-link-again.ts";
import { withdraw } from "#commands/registration/withdraw.ts";
import type { CommandContext } from "#commands/context.ts";
import {
  orNull,
  parseDetails,
  parseMode,
  parseName,
  type DetailFaults,
  type NameFaults,
  type SentPerson,
} from "#domain/registration/sent-person.ts";
import type { Result } from "#domain/result.ts";
import { isId, type RegistrationId } from "#domain/values/identifiers.ts";
import type { Catalogue } from "#i18n/catalogue.ts";

type Words = Catalogue["work"]["seats"]["person"];

/** What was done, as the page that follows says it. */
export type Done = Exclude<keyof Words["done"], "added">;

/** A refusal that is about the whole act. */
export type WholeRefusal = Exclude<keyof Words["refused"], "title">;

/** Why the page is shown again. */
export type Trouble =
  | { readonly kind: "name"; readonly faults: NameFaults }
  | { readonly kind: "details"; readonly faults: DetailFaults }
  | { readonly kind: "details-refused"; readonly refusal: ChangeDetailsRefusal }
  | { readonly kind: "refused"; readonly code: WholeRefusal };

export interface SentAct {
  readonly intent: string;
  readonly person: SentPerson;
  /** Why a limit is gone over. */
  readonly reason: string;
  readonly message: string;
}

type Outcome = { readonly done: Done } | { readonly trouble: Trouble };

/** Does what the pressed button says. Null for what no button of ours says. */
export async function act(ctx: CommandContext, id: RegistrationId, sent: SentAct): Promise<Outcome | null> {
  const registrationId = id;
  const mode = parseMode(sent.person);
  const overLimit = orNull(sent.reason);
  const moved = () => mode && changeMode(ctx, { registrationId, mode, ...(overLimit !== null && { overLimit }) });
  switch (sent.intent) {
    case "mode":
      return outcome("mode", await moved());
    case "admit":
      return outcome("admitted", await moved());
    case "accept":
      return outcome("admitted", await acceptOffer(ctx, { registrationId }));
    case "leave-list":
      return outcome("left-list", await leaveWaitlist(ctx, { registrationId }));
    case "withdraw":
      return outcome("withdrawn", await withdraw(ctx, { registrationId }));
    case "link":
      return outcome("link", await sendLinkAgain(ctx, { registrationId }));
    case "retry":
      return isId("msg", sent.message) ? outcome("retry", await retryMessage(ctx, { id: sent.message })) : null;
    case "hand-over":
    case "person": {
      const named = parseName(sent.person);
      if (!named.ok) return { trouble: { kind: "name", faults: named.refusal } };
      const input = { registrationId, ...named.value };
      if (sent.intent === "person") return outcome("person", await correctPerson(ctx, input));
      return outcome("hand-over", await handOver(ctx, input));
    }
    case "details": {
      const details = parseDetails(sent.person);
      if (!details.ok) return { trouble: { kind: "details", faults: details.refusal } };
      const changed = await changeDetails(ctx, { registrationId, ...details.value });
      return changed.ok ? { done: "details" } : { trouble: { kind: "details-refused", refusal: changed.refusal } };
    }
    default:
      return null;
  }
}

type SimpleRefusal = WholeRefusal | "no-offer" | "offer-lapsed";

function outcome(done: Done, result: Result<unknown, SimpleRefusal> | null): Outcome | null {
  if (result === null) return null;
  if (result.ok) return { done };
  const code = result.refusal === "no-offer" || result.refusal === "offer-lapsed" ? "not-waiting" : result.refusal;
  return { trouble: { kind: "refused", code } };
}
