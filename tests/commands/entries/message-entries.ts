import { deleteExpiredFaultReports } from "#commands/accessibility/delete-expired-fault-reports.ts";
import { reportFault } from "#commands/accessibility/report-fault.ts";
import { chooseParticipants } from "#commands/broadcast/choose-participants.ts";
import { retryBroadcast } from "#commands/broadcast/retry-broadcast.ts";
import { retryMessage } from "#commands/broadcast/retry-message.ts";
import { seeToMail } from "#commands/broadcast/see-to-mail.ts";
import { sendMessage } from "#commands/broadcast/send-message.ts";
import { stopMessage } from "#commands/broadcast/stop-message.ts";
import { SYSTEM, VISITOR } from "#access/actor.ts";
import { spreadBroadcasts } from "#jobs/spread-broadcasts.ts";
import type { testContext } from "#tests/support/context.ts";
import { openEvent, person, registered, submissionKey } from "#tests/support/open-event.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Step } from "#tests/support/told-acts.ts";

type Context = ReturnType<typeof testContext>;

const slug = "traff";
const note = { subject: "Om lunchen", text: "Den serveras klockan tolv." };

/** What is written to many, and what becomes of mail that did not arrive. */
export async function messageEntries(ctx: Context, step: Step): Promise<void> {
  const { actor } = await signedIn(ctx.db, { role: "administrator" });
  const { id } = await openEvent(ctx, { slug, capacities: { "on-site": 9 } });
  const [anna] = await registered(ctx, [person("Anna")], { slug });
  const event = ["event", id] as const;
  const send = () =>
    step(
      "broadcast/send-message",
      (run) => sendMessage(run, { slug, note, receivers: { standing: "all", mode: null } }),
      () => [{ act: "send-message", subject: event }],
      actor,
    );
  const sent = await send();
  if (!sent.ok) throw new Error(sent.refusal);
  ctx.moveClock(60_000);
  const job = { ...ctx, signal: new AbortController().signal };
  await spreadBroadcasts.run(job as Parameters<typeof spreadBroadcasts.run>[0]);
  const { message } = ctx.db.tables;
  const givenUp = { failedAt: ctx.now(), lastFailure: "timed-out", tries: 40 };
  const giveUp = () => ctx.db.inTransaction((tx) => tx.update(message).set(givenUp));
  await giveUp();
  await step(
    "broadcast/retry-broadcast",
    (run) => retryBroadcast(run, { id: sent.value.id }),
    () => [{ act: "retry-message", subject: event }],
    actor,
  );
  await giveUp();
  const rows = await ctx.db.read((read) => read.select().from(message));
  const mail = rows.find(({ kind }) => kind === "from-organiser")!;
  const ofAnna = ["registration", anna ?? ""] as const;
  await step(
    "broadcast/retry-message",
    (run) => retryMessage(run, { id: mail.id }),
    () => [{ act: "retry-message", subject: ofAnna }],
    actor,
  );
  await giveUp();
  const see = (mark: "seen-to" | "not-seen-to", before: string) =>
    step(
      "broadcast/see-to-mail",
      (run) => seeToMail(run, { slug, mark, id: mail.id }),
      () => [{ act: "see-to-mail", subject: ofAnna, before, after: mark }],
      actor,
    );
  await see("seen-to", "not-seen-to");
  await see("not-seen-to", "seen-to");
  const later = await send();
  await step(
    "broadcast/stop-message",
    (run) => stopMessage(run, { id: later.ok ? later.value.id : "brc_" }),
    () => [{ act: "stop-message", subject: event, before: "sending", after: "stopped" }],
    actor,
  );
  await step(
    "broadcast/choose-participants",
    (run) => chooseParticipants(run, { slug, choice: { kind: "these", shown: [anna!], ticked: [anna!] } }),
    () => ({ none: "one's own ticks, of which nothing becomes before one writes" }),
    actor,
  );
}

/** A report of a fault, until the day on which the form promised to delete it. */
export async function faultReportEntries(ctx: Context, step: Step): Promise<void> {
  const report = { description: "Knappen syns inte", page: null, email: null };
  const id = await step(
    "accessibility/report-fault",
    (run) => reportFault(run, { report, language: "sv", submissionKey: submissionKey() }),
    (value) => [{ act: "report-fault", subject: ["fault-report", value], after: { language: "sv" } }],
    VISITOR,
  );
  ctx.moveClock(3 * 366 * 86_400_000);
  await step(
    "accessibility/delete-expired-fault-reports",
    deleteExpiredFaultReports,
    () => [{ act: "delete-expired-fault-report", subject: ["fault-report", id] }],
    SYSTEM,
  );
}
