import { latestMessageAt, type NewMessage } from "#db/records/message-record.ts";
import type { StoredRegistration } from "#db/records/registration-record.ts";
import type { Reading } from "#db/index.ts";
import type { MessageId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { ONCE_IN_MS } from "./once-in.ts";

/**
 * A message with the links of registrations that share an address: for who asks, and for who sends a second form. At most
 * one in ten minutes.
 */
export async function linksAgain(
  read: Reading,
  registrations: readonly StoredRegistration[],
  { messageId, at }: { readonly messageId: MessageId; readonly at: Instant },
): Promise<readonly NewMessage[]> {
  const [first] = registrations;
  if (!first?.person) return [];
  const { id, generation, sequence, eventId, person } = first;
  const latest = await latestMessageAt(read, id, "link-again");
  if (latest !== null && at - latest < ONCE_IN_MS) return [];
  return [
    {
      id: messageId,
      kind: "link-again",
      eventId,
      registrationId: id,
      email: person.email,
      language: person.language,
      at,
      facts: {
        name: person.name,
        generation,
        sequence,
        seat: null,
        registrations: registrations.flatMap((each) =>
          each.person ? [{ id: each.id, name: each.person.name, generation: each.generation }] : [],
        ),
      },
    },
  ];
}
