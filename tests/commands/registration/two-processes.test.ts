import { expect, inject, test } from "vitest";
import { handOver } from "#commands/registration/hand-over.ts";
import { register } from "#commands/registration/register.ts";
import { VISITOR } from "#access/actor.ts";
import { openDatabase } from "#db/index.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { gathering } from "#tests/support/gathering.ts";
import { asParticipant, person, submissionKey } from "#tests/support/open-event.ts";

/** On PostgreSQL each process has lanes of its own, and nothing orders their claims; SQLite's waits for a lock hold a thread. */
const PROCESSES = inject("engine") === "postgres" ? 2 : 1;

test("C6 one participant is registered once, and no form fails, though processes take them side by side", async () => {
  const fresh = await freshDatabase(inject("engine"));
  const processes = Array.from({ length: PROCESSES }, () => openDatabase(fresh.url));
  try {
    const event = await gathering(processes[0]!, { capacities: { "on-site": 3 } });
    for (let round = 0; round < 12; round++) {
      const name = `Alva ${String.fromCharCode(65 + round)}`;
      const other = `Bo ${String.fromCharCode(65 + round)}`;
      await event.come(other);
      const key = submissionKey();
      const send = (index: number, submission = submissionKey()) =>
        register(
          { ...event.ctx, db: processes[index % PROCESSES]!, actor: VISITOR },
          {
            ...{ slug: event.slug, submissionKey: submission, language: "sv", together: "as-many" },
            people: [person(name)],
          },
        );
      const answers = await Promise.all([
        ...[0, 1, 2, 3].map((index) => send(index)),
        ...[0, 1].map((index) => send(index, key)),
        handOver(
          { ...asParticipant(event.ctx, event.idOf(other)), db: processes[PROCESSES - 1]! },
          { registrationId: event.idOf(other), name, email: person(name).email },
        ),
      ]);
      const forms = answers.slice(0, 6);
      expect(forms.filter(({ ok }) => !ok)).toEqual([]);
      expect(forms[4]).toEqual(forms[5]);
      const live = await processes[0]!.read((read) => read.select().from(read.tables.registration));
      expect(live.filter((row) => row.live && row.participantKey?.endsWith(name.toLowerCase()))).toHaveLength(1);
      await event.isSound();
    }
  } finally {
    for (const db of processes) await db.close();
    await fresh.remove();
  }
});
