import { insertRules } from "#db/records/registration-rules-record.ts";
import { insertPool } from "#db/records/seat-pool-record.ts";
import type { Tx } from "#db/index.ts";
import { lastMoment, type EventSpan } from "#domain/event/event-span.ts";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import {
  checkedRules,
  defaultRules,
  type RegistrationRules,
  type RulesRefusal,
} from "#domain/registration/registration-rules.ts";
import { ok, type Result } from "#domain/result.ts";
import type { EventId, SeatPoolId } from "#domain/values/identifiers.ts";

/** Opens an event that takes no registrations yet, with what is usual where nothing else is given. */
export async function openForRegistrations(
  tx: Tx,
  event: EventSpan & { readonly id: EventId },
  given: {
    readonly rules?: Partial<RegistrationRules>;
    readonly capacities: Partial<Record<ParticipationMode, number | null>>;
    readonly poolIds: Readonly<Record<ParticipationMode, SeatPoolId>>;
  },
): Promise<Result<null, RulesRefusal>> {
  const { capacities, poolIds, rules = {} } = given;
  const { lastDay } = lastMoment(event);
  const checked = checkedRules({ ...defaultRules(lastDay), ...rules }, capacities, lastDay);
  if (!checked.ok) return checked;
  await insertRules(tx, event.id, checked.value);
  for (const mode of PARTICIPATION_MODES) {
    const capacity = capacities[mode];
    if (capacity === undefined) continue;
    await insertPool(tx, { id: poolIds[mode], eventId: event.id, mode, itemId: null, capacity });
  }
  return ok(null);
}
