import type { NewMessage } from "#db/records/message-record.ts";
import { findRegistration } from "#db/records/registration-record.ts";
import type { Reading } from "#db/index.ts";
import type { MessageId, RegistrationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";

/** What somebody with a place gets who sends a second form: their own link, by mail and nowhere else. */
export async function linksAgain(
  read: Reading,
  { registrationId, messageId, at }: { registrationId: RegistrationId; messageId: MessageId; at: Instant },
): Promise<readonly NewMessage[]> {
  const registration = await findRegistration(read, registrationId);
  if (!registration?.person) return [];
  const { id, generation, sequence, eventId, person } = registration;
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
        registrations: [{ id, name: person.name, generation }],
      },
    },
  ];
}
