import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import {
  chosenRegistrations,
  deleteChosen,
  insertChosen,
  liveAmong,
  registrationsFitting,
} from "#db/records/chosen-participant-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { MOST_CHOSEN } from "#domain/registration/broadcast.ts";
import type { ParticipantFilter } from "#domain/registration/participant-filter.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";

export interface ChooseParticipants {
  readonly slug: string;
  /** `these`: of those who were shown, the ticked and no others · `fitting`: all whom the filter gives, too · `nobody`. */
  readonly choice:
    | { readonly kind: "these"; readonly shown: readonly RegistrationId[]; readonly ticked: readonly RegistrationId[] }
    | { readonly kind: "fitting"; readonly filter: ParticipantFilter }
    | { readonly kind: "nobody" };
}

export type ChooseParticipantsRefusal = "not-allowed" | "no-such-event" | "too-many";

/**
 * Remembers whom somebody has ticked in an event's list, over its pages and whatever they narrow it by. It is their own, and
 * nothing becomes of it before they write: so no audit entry tells of it. Gives how many are chosen.
 */
export async function chooseParticipants(
  ctx: CommandContext,
  { slug, choice }: ChooseParticipants,
): Promise<Result<number, ChooseParticipantsRefusal>> {
  const at = ctx.now();
  return ctx.db.inTransaction(async (tx) => {
    const event = await eventAccess(tx, { slug });
    const refusal = refusalAt(ctx.actor, event, mayRunRegistration);
    if (refusal || !event) return refused(refusal ?? "no-such-event");
    // What acts without an account has no list before it to tick anybody in.
    if (ctx.actor.kind !== "account") return ok(0);
    const own = { accountId: ctx.actor.accountId, eventId: event.id };
    if (choice.kind === "nobody") {
      await deleteChosen(tx, own);
      return ok(0);
    }
    const before = new Set(await chosenRegistrations(tx, own));
    const wanted =
      choice.kind === "these"
        ? await liveAmong(tx, event.id, choice.ticked.slice(0, MOST_CHOSEN))
        : await registrationsFitting(tx, event.id, choice.filter, MOST_CHOSEN + 1);
    const ticked = new Set(wanted);
    const gone = choice.kind === "these" ? choice.shown.filter((id) => before.has(id) && !ticked.has(id)) : [];
    const added = wanted.filter((id) => !before.has(id));
    const chosen = before.size - gone.length + added.length;
    if (chosen > MOST_CHOSEN) return refused("too-many");
    await deleteChosen(tx, own, gone);
    await insertChosen(tx, own, added, at);
    return ok(chosen);
  });
}
