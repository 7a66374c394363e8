import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { hasRegistrations } from "#db/records/registration-record.ts";
import { addMode } from "#db/records/event-place-record.ts";
import { findEventForRegistration, insertRules, updateRules } from "#db/records/registration-rules-record.ts";
import { insertPool, poolsOfEvent, setCapacity } from "#db/records/seat-pool-record.ts";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import {
  checkedRules,
  defaultRules,
  deletesLater,
  type RegistrationRules,
  type RulesRefusal,
} from "#domain/registration/registration-rules.ts";
import { lastMoment } from "#domain/event/event-span.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { settingsKey, settingsTexts } from "#domain/registration/settings-texts.ts";
import { serveWaitlist } from "./steps/serve-waitlist.ts";

export interface SetRegistrationRules {
  readonly slug: string;
  /** What is left out stays as it is, or is as `defaultRules` has it. */
  readonly rules: Partial<RegistrationRules>;
  /** A mode that is named is taken registrations for; null is as many as come. What is left out stays as it is. */
  readonly capacities: Partial<Record<ParticipationMode, number | null>>;
  /** `settingsKey` of the settings that whoever changes them has seen; left out: whichever they are. */
  readonly seen?: string;
}

export type SetRulesRefusal = RulesRefusal | "not-allowed" | "no-such-event" | "no-modes" | "changed-meanwhile";

/**
 * Opens an event for registrations, or changes how it takes them. A raised capacity serves the waitlist; one lowered
 * below what is taken drops nobody and admits nobody.
 */
export async function setRegistrationRules(
  ctx: CommandContext,
  input: SetRegistrationRules,
): Promise<Result<null, SetRulesRefusal>> {
  const at = ctx.now();
  const auditId = ctx.newId("aud");
  const poolIds = { "on-site": ctx.newId("pol"), digital: ctx.newId("pol") };

  return ctx.db.inTransaction(async (tx) => {
    const refusal = refusalAt(ctx.actor, await eventAccess(tx, { slug: input.slug }), mayRunRegistration);
    if (refusal) return refused(refusal);
    const event = await findEventForRegistration(tx, input.slug);
    if (!event) return refused("no-such-event");
    const { lastDay } = lastMoment(event);
    const checked = checkedRules(
      { ...defaultRules(lastDay), ...event.rules, ...input.rules },
      input.capacities,
      lastDay,
    );
    if (!checked.ok) return checked;
    if (event.rules && deletesLater(checked.value, event.rules) && (await hasRegistrations(tx, event.id))) {
      return refused("deleted-later-than-told");
    }
    const pools = await poolsOfEvent(tx, event.id);
    const before = Object.fromEntries(pools.flatMap(({ mode, capacity }) => (mode === null ? [] : [[mode, capacity]])));
    if (input.seen !== undefined) {
      const stands = settingsTexts(event.rules ?? defaultRules(lastDay), before, event.zone);
      if (settingsKey(stands) !== input.seen) return refused("changed-meanwhile");
    }
    if (!PARTICIPATION_MODES.some((mode) => input.capacities[mode] !== undefined) && pools.length === 0) {
      return refused("no-modes");
    }
    if (event.rules) await updateRules(tx, event.id, checked.value);
    else await insertRules(tx, event.id, checked.value);
    for (const mode of PARTICIPATION_MODES) {
      const capacity = input.capacities[mode];
      if (capacity === undefined) continue;
      const pool = pools.find((each) => each.mode === mode);
      if (pool) await setCapacity(tx, pool.id, capacity);
      else await insertPool(tx, { id: poolIds[mode], eventId: event.id, mode, itemId: null, capacity });
      await addMode(tx, event.id, mode);
    }
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "set-registration-rules",
      subject: { kind: "event", id: event.id },
      eventId: event.id,
      facts: {
        before: event.rules && { rules: changedOf(event.rules, checked.value), capacities: before },
        after: { rules: changedOf(checked.value, event.rules), capacities: { ...before, ...input.capacities } },
      },
    });
    for (const pool of pools) await serveWaitlist(tx, pool.id, { at, newId: ctx.newId });
    return ok(null);
  });
}

/** What of the rules differs from others; all of them where there are no others. */
function changedOf(rules: RegistrationRules, other: RegistrationRules | null): Partial<RegistrationRules> {
  if (other === null) return rules;
  return Object.fromEntries(
    Object.entries(rules).filter(([name, value]) => other[name as keyof RegistrationRules] !== value),
  );
}
