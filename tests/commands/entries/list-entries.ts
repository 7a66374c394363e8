import { expect } from "vitest";
import { eq } from "drizzle-orm";
import { SYSTEM } from "#access/actor.ts";
import { removeContributor } from "#commands/contributor/remove-contributor.ts";
import { saveContributor } from "#commands/contributor/save-contributor.ts";
import { deleteExpiredImports } from "#commands/import/delete-expired-imports.ts";
import { discardImport } from "#commands/import/discard-import.ts";
import { importParticipants } from "#commands/import/import-participants.ts";
import { setImport } from "#commands/import/set-import.ts";
import { startImport } from "#commands/import/start-import.ts";
import { uploadParticipants } from "#commands/import/upload-participants.ts";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { answerInvitation } from "#commands/invitee/answer-invitation.ts";
import { invite } from "#commands/invitee/invite.ts";
import { removeInvitee } from "#commands/invitee/remove-invitee.ts";
import { askForList } from "#commands/list/ask-for-list.ts";
import { deleteExpiredLists } from "#commands/list/delete-expired-lists.ts";
import type { ContributorFacts } from "#domain/event/contributor.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import { LIST_DEFAULTS } from "#domain/registration/participant-list.ts";
import type { Result } from "#domain/result.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { testContext } from "#tests/support/context.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Step } from "#tests/support/told-acts.ts";

type Context = ReturnType<typeof testContext>;
type Who = NonNullable<Parameters<Step>[3]>;

const slug = "traff";

/** The lists of an event's people: who is invited, who carries it out, who is imported, and who is taken out. */
export async function listEntries(ctx: Context, step: Step): Promise<void> {
  const { actor } = await signedIn(ctx.db, { role: "administrator" });
  const { id } = await openEvent(ctx, { slug, capacities: { "on-site": 20 } });
  await registered(ctx, [person("Anna")], { slug });
  await invitees(ctx, step, { actor, id });
  await contributors(step, actor);
  const imported = await imports(step, actor);
  await step(
    "list/ask-for-list",
    (run) => askForList(run, { slug, kind: "participants", options: LIST_DEFAULTS, language: "sv" }),
    () => [{ act: "take-list", subject: ["event", id] }],
    actor,
  );
  const disclosure = { receiver: "Tidningen", reason: "Begäran" };
  await step(
    "list/ask-for-list",
    (run) => askForList(run, { slug, kind: "disclosure", options: LIST_DEFAULTS, language: "sv", disclosure }),
    () => [{ act: "disclose-list", subject: ["event", id] }],
    actor,
  );
  const requestedAt = ctx.now();
  ctx.moveClock(24 * 3_600_000);
  // What was given out at once has left no file.
  const before = { list: "disclosure", format: "xlsx", mode: null, rows: 2, requestedAt };
  await step(
    "list/delete-expired-lists",
    deleteExpiredLists,
    () => [{ act: "delete-expired-list", subject: ["event", id], before }],
    SYSTEM,
  );
  await step(
    "import/delete-expired-imports",
    deleteExpiredImports,
    () => [{ act: "delete-expired-import", subject: ["import", imported], before: { lines: 1 } }],
    SYSTEM,
  );
}

async function invitees(ctx: Context, step: Step, { actor, id }: { readonly actor: Who; readonly id: string }) {
  const { people } = readInvitees("Ada Ek; ada@example.se; Testlunds kommun");
  const ada = { name: "Ada Ek", email: "ada@example.se", organisation: "Testlunds kommun" };
  const event = ["event", id] as const;
  await step(
    "invitee/add-invitees",
    (run) => addInvitees(run, { slug, people, language: "sv" }),
    () => [{ act: "add-invitees", subject: event, after: [ada] }],
    actor,
  );
  const mail = (whom: "new" | "unanswered", act: "invite" | "remind-invitees") =>
    step(
      "invitee/invite",
      (run) => invite(run, { slug, whom }),
      () => [{ act, subject: event }],
      actor,
    );
  await mail("new", "invite");
  ctx.moveClock(25 * 3_600_000);
  await mail("unanswered", "remind-invitees");
  const { message } = ctx.db.tables;
  await ctx.db.inTransaction((tx) =>
    tx.update(message).set({ sentAt: ctx.now() }).where(eq(message.kind, "invitation")),
  );
  const [invited] = await ctx.db.read((read) => read.select().from(read.tables.invitee));
  const subject = ["invitee", invited!.id] as const;
  const own = { kind: "invitee", inviteeId: invited!.id, eventId: invited!.eventId } as const;
  const answer = (comes: boolean, before: unknown, after: unknown) =>
    step(
      "invitee/answer-invitation",
      (run) => answerInvitation(run, { comes }),
      () => [{ act: "answer-invitation", subject, before: { comes: before }, after: { comes: after } }],
      own,
    );
  await answer(false, null, false);
  await answer(true, false, null);
  await step(
    "invitee/remove-invitee",
    (run) => removeInvitee(run, { slug, id: invited!.id }),
    () => [{ act: "remove-invitee", subject, before: ada }],
    actor,
  );
}

async function contributors(step: Step, actor: Who): Promise<void> {
  const none = { organisation: null, email: null, telephone: null, material: null, arrival: null, note: null };
  const facts: ContributorFacts = { role: "speaker", name: "Ada Ek", diet: "vegan", ...none };
  // What somebody eats is told by its kind alone, in what is deleted with them.
  const ada = { role: "speaker", name: "Ada Ek", ...none };
  const saved = await step(
    "contributor/save-contributor",
    (run) => saveContributor(run, { slug, known: null, facts }),
    (value) => [{ act: "save-contributor", subject: ["contributor", valueOf(value)], before: null, after: ada }],
    actor,
  );
  const id = valueOf(saved);
  const subject = ["contributor", id] as const;
  const later = { ...facts, role: "moderator", email: "ada@example.se" as EmailAddress } as const;
  const moderator = { ...ada, role: "moderator", email: "ada@example.se" };
  await step(
    "contributor/save-contributor",
    (run) => saveContributor(run, { slug, known: { id, version: 1 }, facts: later }),
    () => [{ act: "save-contributor", subject, before: ada, after: moderator }],
    actor,
  );
  await step(
    "contributor/remove-contributor",
    (run) => removeContributor(run, { slug, id }),
    () => [{ act: "remove-contributor", subject, before: moderator, after: null }],
    actor,
  );
}

async function imports(step: Step, actor: Who): Promise<string> {
  const rows = [
    ["Namn", "E-post"],
    ["Bo Al", "bo@example.se"],
  ];
  const upload = async () =>
    valueOf(
      await step(
        "import/upload-participants",
        (run) => uploadParticipants(run, { slug, language: "sv", rows }),
        (value) => [{ act: "upload-participants", subject: ["import", valueOf(value)], after: { lines: 1 } }],
        actor,
      ),
    );
  const id = await upload();
  const options = { whenFull: "refuse", tell: true, mode: "on-site" } as const;
  const before = { columns: { name: 1, email: 2 }, whenFull: "wait", tell: false, mode: "on-site" };
  await step(
    "import/set-import",
    (run) => setImport(run, { slug, id, columns: { name: 0, email: 1 }, options }),
    () => [{ act: "set-import", subject: ["import", id], before, after: { ...before, ...options } }],
    actor,
  );
  await step(
    "import/start-import",
    (run) => startImport(run, { slug, id }),
    () => [{ act: "import-participants", subject: ["import", id] }],
    actor,
  );
  const by = actor.kind === "account" ? actor.accountId : "";
  await step(
    "import/import-participants",
    importParticipants,
    () => [
      {
        ...{ act: "register", subject: ["registration", null], by },
        after: { seat: expect.any(String) as unknown, waits: null },
      },
    ],
    SYSTEM,
  );
  const other = await upload();
  await step(
    "import/discard-import",
    (run) => discardImport(run, { slug, id: other }),
    () => [{ act: "discard-import", subject: ["import", other], before: { lines: 1 } }],
    actor,
  );
  return id;
}

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
