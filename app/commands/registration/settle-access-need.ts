import { actorReference } from "#access/actor.ts";
import type { CommandContext } from "#commands/context.ts";
import { accessNeedOf, NOT_SETTLED, setAccessSettled } from "#db/records/registration-details-record.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { changing, type ChangeRefusal } from "./steps/changing.ts";

export interface SettleAccessNeed {
  readonly registrationId: RegistrationId;
  /** False takes it back: it waits again. */
  readonly settled: boolean;
  /** The need as whoever presses has read it; left out: whatever it says. */
  readonly seen?: string;
}

export type SettleAccessNeedRefusal = ChangeRefusal | "no-such-need" | "changed-meanwhile";

/** Says that what a participant needs of access has been arranged, until they say it otherwise. */
export async function settleAccessNeed(
  ctx: CommandContext,
  { registrationId, settled, seen }: SettleAccessNeed,
): Promise<Result<null, SettleAccessNeedRefusal>> {
  return changing<null, SettleAccessNeedRefusal>(ctx, registrationId, async ({ tx, at, byOrganiser, record }) => {
    if (!byOrganiser) return refused("not-allowed");
    const need = await accessNeedOf(tx, registrationId);
    if (!need) return refused("no-such-need");
    const was = need.accessSettledAt !== null;
    if (was === settled) return ok(null);
    if (seen !== undefined && words(seen) !== words(need.access ?? "")) return refused("changed-meanwhile");
    await setAccessSettled(
      tx,
      registrationId,
      settled ? { accessSettledAt: at, accessSettledBy: actorReference(ctx.actor) } : NOT_SETTLED,
    );
    const stateOf = (isSettled: boolean) => ({ access: isSettled ? "seen-to" : "not-seen-to" });
    // That somebody needs anything is of a person, and for those alone who run the registration: the act's name says nothing of it.
    const personal = { changed: ["accessNeeds"], before: stateOf(was), after: stateOf(settled) };
    await record("tend-registration", {}, personal);
    return ok(null);
  });
}

/** Forms write line ends in their own way. */
function words(text: string): string {
  return text.split(/\s+/).join(" ").trim();
}
