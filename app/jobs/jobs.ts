import { deletePersonalData } from "./delete-personal-data.ts";
import { deliverOutbox, type OutboxParts } from "./deliver-outbox.ts";
import { deliverSignIns } from "./deliver-sign-ins.ts";
import { forgetCaughtMail } from "./forget-caught-mail.ts";
import { forgetDeadWorkers } from "./forget-dead-workers.ts";
import type { Job } from "./job.ts";
import { readMailbox, type MailboxParts } from "./read-mailbox.ts";
import { deleteLists, makeLists } from "./make-lists.ts";
import { recountSeats } from "./recount-seats.ts";
import { releaseSeats } from "./release-seats.ts";
import { deleteImports, runImports } from "./run-imports.ts";
import { sendDigests } from "./send-digests.ts";
import { sendReminders } from "./send-reminders.ts";
import { spreadBroadcasts } from "./spread-broadcasts.ts";
import { tellRefusals } from "./tell-refusals.ts";

/** Everything that the product does on its own. Where there is nowhere to send mail, it waits in the outbox. */
export function jobs(outbox: OutboxParts | null, mailbox: MailboxParts | null = null): readonly Job[] {
  return [
    releaseSeats,
    sendReminders,
    sendDigests,
    spreadBroadcasts,
    recountSeats,
    deletePersonalData,
    tellRefusals,
    forgetCaughtMail,
    forgetDeadWorkers,
    makeLists,
    deleteLists,
    runImports,
    deleteImports,
    ...(outbox === null ? [] : [deliverSignIns(outbox), deliverOutbox(outbox)]),
    ...(mailbox === null ? [] : [readMailbox(mailbox)]),
  ];
}
