import type { Log } from "#app/log.ts";
import { noteBounce } from "#commands/registration/note-bounce.ts";
import { noteCalendarAnswer } from "#commands/registration/note-calendar-answer.ts";
import { keepMailboxPosition, mailboxPosition } from "#db/records/mailbox-position-record.ts";
import { readReturnedMail } from "#documents/read-returned-mail.ts";
import type { ImapServer } from "#domain/values/mail-settings.ts";
import { readMailbox as readSome } from "#emails/mailbox.ts";
import type { Job, JobContext } from "./job.ts";

export interface MailboxParts {
  readonly server: ImapServer;
  /** A hash of the mailbox's address. */
  readonly id: string;
  /** What stands in our Message-IDs. */
  readonly hostname: string;
  readonly log: Log;
}

/** Reads answers by calendar, and mail that came back. What is read twice is noted once: the answer page works without. */
export function readMailbox({ server, id, hostname, log }: MailboxParts): Job {
  return {
    name: "read-mailbox",
    everyMs: 60_000,
    async run(ctx) {
      for (let more = true; more && !ctx.signal.aborted; ) {
        const before = await ctx.db.read((read) => mailboxPosition(read, id));
        const part = await readSome(server, before, ctx.signal);
        for (const source of part.sources) {
          try {
            await note(ctx, source, hostname);
          } catch (error) {
            // It would come first again at every turn, and nobody's answer after it would be read.
            log.error("returned-mail-not-noted", error);
          }
        }
        const { validity, lastUid } = part;
        more = part.more;
        if (before?.validity === validity && before.lastUid === lastUid) return;
        const at = ctx.now();
        await ctx.db.inTransaction((tx) => keepMailboxPosition(tx, id, { validity, lastUid, at }));
      }
    },
  };
}

/** Notes what one mail tells. Anybody can write one. */
async function note(ctx: JobContext, source: string, hostname: string): Promise<void> {
  const mail = readReturnedMail(source);
  if (mail?.kind === "reply") await noteCalendarAnswer(ctx, mail);
  if (mail?.kind === "bounce") await noteBounce(ctx, { ...mail, hostname });
}
