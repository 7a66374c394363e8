import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import { countReceivers, nextReceivers } from "#db/records/broadcast-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { findEventForRegistration } from "#db/records/registration-rules-record.ts";
import type { OrganiserNote, Receivers } from "#domain/registration/broadcast.ts";
import type { MessageEvent } from "#domain/registration/message-event.ts";
import { checkedNote, type NoteRefusal } from "#domain/registration/organiser-note.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";
import { outgoingMessageEvents } from "./outgoing-messages.ts";

type Receiver = Awaited<ReturnType<typeof nextReceivers>>[number];

export interface MessagePreview {
  readonly receivers: number;
  readonly event: MessageEvent;
  /** The one whose letter is shown. */
  readonly receiver: Receiver;
  /** Some of those who get it, to choose among; nobody with protected identity. */
  readonly some: readonly { readonly id: RegistrationId; readonly name: string }[];
  readonly note: OrganiserNote;
}

export interface PreviewedMessage {
  readonly slug: string;
  readonly note: OrganiserNote;
  readonly receivers: Receivers;
  /** The receiver whose letter is wanted; else any, and somebody with a name where there is one. */
  readonly shownTo?: RegistrationId | null;
}

/** How many would get a message from the organiser, and what its letter to one of them is made of. */
export async function messagePreview(
  ctx: QueryContext,
  { slug, note, receivers, shownTo }: PreviewedMessage,
): Promise<
  Result<
    MessagePreview,
    NoteRefusal | "not-allowed" | "no-such-event" | "no-registration" | "not-published" | "nobody-to-tell"
  >
> {
  const checked = checkedNote(note);
  if (!checked.ok) return checked;
  const found = await ctx.db.read(async (read) => {
    const refusal = refusalAt(ctx.actor, await eventAccess(read, { slug }), mayRunRegistration);
    if (refusal) return refused(refusal);
    const event = await findEventForRegistration(read, slug);
    if (!event) return refused("no-such-event");
    if (!event.rules) return refused("no-registration");
    if (event.state === "draft") return refused("not-published");
    const createdAt = instant(ctx.now() + DAY_MS);
    const given = { eventId: event.id, createdAt, facts: { receivers }, upTo: null };
    const some = await nextReceivers(read, given, TO_CHOOSE_AMONG);
    const wanted = shownTo
      ? await nextReceivers(read, { ...given, facts: { receivers: only(receivers, shownTo) } }, 1)
      : [];
    const receiver = wanted[0] ?? some.find((one) => !one.protected) ?? some[0];
    return ok({ eventId: event.id, receivers: await countReceivers(read, given), receiver, some });
  });
  if (!found.ok) return found;
  const { eventId, receiver } = found.value;
  const event = (await outgoingMessageEvents(ctx, [eventId])).get(eventId);
  if (!receiver || !event) return refused("nobody-to-tell");
  // Whoever has protected identity is named to no organiser.
  const shown = receiver.protected ? { ...receiver, name: "" } : receiver;
  const some = found.value.some.filter((one) => !one.protected).map(({ id, name }) => ({ id, name }));
  return ok({ receivers: found.value.receivers, event, receiver: shown, some, note: checked.value });
}

/** Nobody where that one is no receiver. */
function only(receivers: Receivers, id: RegistrationId): Receivers {
  const { chosen } = receivers;
  return { ...receivers, chosen: chosen === undefined || chosen.includes(id) ? [id] : [] };
}

const TO_CHOOSE_AMONG = 50;

/** Whoever has registered by a clock that is ahead counts too. */
const DAY_MS = 86_400_000;
