import { isoInstant } from "#domain/values/instant.ts";
import type { Catalogue } from "#i18n/catalogue.ts";
import { participants, type Participant } from "#queries/participants.ts";
import { answerRegistration, argumentsOf } from "../registration-arguments.ts";
import type { Verb } from "../verb.ts";

export const participantsVerb: Verb = {
  name: "participants",
  usage: "ADDRESS",
  summary: (words) => words.cli.registration.summaries.participants,
  run: (call) =>
    answerRegistration(
      call,
      async () => {
        const [slug = ""] = argumentsOf(call.positionals, 1);
        return participants(await call.openContext(), slug);
      },
      (found) => {
        if (found.length === 0) call.say(call.words.cli.registration.noParticipants);
        for (const participant of found) call.say(line(participant, call.words));
        return {
          participants: found.map(({ offerUntil, ...participant }) => ({
            ...participant,
            offerUntil: offerUntil === null ? null : isoInstant(offerUntil),
          })),
        };
      },
    ),
};

/** Whoever has protected identity is known by id alone. */
function line({ id, name, protected: hidden, organisation, ...place }: Participant, words: Catalogue): string {
  const { participant } = words.cli.registration;
  const called = name ?? (hidden ? participant.protected : participant.deleted);
  const { state, seat, waitsFor, place: number, calendarAnswer, mailRefusal } = place;
  const stands = [
    ...(seat === null ? [] : [participant.seat(words.modes[seat])]),
    ...(waitsFor === null || number === null ? [] : [participant.waits(words.modes[waitsFor], number)]),
    ...(waitsFor !== null && number === null ? [participant.offered(words.modes[waitsFor])] : []),
    ...(calendarAnswer === null ? [] : [participant.calendar[calendarAnswer]]),
    ...(mailRefusal === null ? [] : [participant.mailRefused(mailRefusal)]),
  ];
  return [id, called, ...(organisation === null ? [] : [organisation]), participant.states[state], ...stands].join(
    "  ",
  );
}
