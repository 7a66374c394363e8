import type { ReactNode } from "react";
import type { FailedMessage, MailToSeeTo } from "#queries/failed-messages.ts";
import type { WorkEvent } from "#queries/work-event.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { failureWords } from "#ui/failure-words.ts";
import { FoldingTable } from "#ui/folding-table.tsx";

/** The earlier messages stand behind them. */
const MOST_SHOWN = 20;

interface Shown {
  readonly language: Language;
  readonly event: WorkEvent;
  readonly failed: readonly FailedMessage[];
  readonly toSeeTo: MailToSeeTo;
}

/** Mails of any kind that nobody tries to send any longer, each with a way to its person; those seen to are folded. */
export function FailedMails({ language, event, failed, toSeeTo }: Shown) {
  const { seats, seen } = catalogueOf(language).work;
  if (failed.length === 0) return null;
  const open = failed.filter(({ seenTo }) => seenTo === null);
  const ticked = failed.filter(({ seenTo }) => seenTo !== null);
  return (
    <section className="section stack" id="failed" aria-labelledby="failed-title">
      <h2 id="failed-title">{seats.messages.failedTitle}</h2>
      {open.length === 0 ? <p>{seen.mail.none}</p> : <p>{seen.mail.lead}</p>}
      {open.length > 0 && <MailTable language={language} event={event} failed={open} />}
      {toSeeTo.mails > MOST_SHOWN && <p className="quiet">{seen.mail.shown(MOST_SHOWN, toSeeTo.mails)}</p>}
      {toSeeTo.mails > 1 && (
        <details>
          <summary>{seen.mail.all}</summary>
          <form method="post">
            <input type="hidden" name="seen" value={`${toSeeTo.mails} ${toSeeTo.latest}`} />
            <p>{seen.mail.allText(toSeeTo.mails)}</p>
            <p className="actions">
              <button type="submit" name="intent" value="all-seen-to" className="second">
                {seen.mail.allSend(toSeeTo.mails)}
              </button>
            </p>
          </form>
        </details>
      )}
      {ticked.length > 0 && (
        <details>
          <summary>{seen.mail.seen(ticked.length)}</summary>
          <MailTable language={language} event={event} failed={ticked} />
          {ticked.length > MOST_SHOWN && <p className="quiet">{seen.mail.older(MOST_SHOWN)}</p>}
        </details>
      )}
    </section>
  );
}

function MailTable({ language, event, failed }: Omit<Shown, "toSeeTo">) {
  const { messages: words, person } = catalogueOf(language).work.seats;
  return (
    <FoldingTable
      columns={[
        { label: person.email },
        { label: words.what },
        { label: words.why },
        { label: words.date },
        { label: catalogueOf(language).work.seen.act, acts: "named" },
      ]}
      rows={failed.slice(0, MOST_SHOWN).map((mail) => ({
        key: mail.id,
        cells: [
          <Receiver language={language} event={event} mail={mail} />,
          person.mailKinds[mail.kind],
          failureWords(language, mail.reason),
          mail.failedAt === null ? "" : moment(language, event.zone, mail.failedAt),
          <Acts language={language} event={event} mail={mail} />,
        ],
      }))}
    />
  );
}

function Receiver({ language, event, mail }: Omit<Shown, "failed" | "toSeeTo"> & { mail: FailedMessage }): ReactNode {
  const name = receiverOf(language, mail);
  if (mail.registrationId === null) return name;
  return <a href={paths.workParticipant(language, event.slug, mail.registrationId)}>{name}</a>;
}

/** Whom it was for, as far as may be told. */
function receiverOf(language: Language, { email, protected: isProtected }: FailedMessage): string {
  const { people } = catalogueOf(language).work.seats;
  return email ?? (isProtected ? people.protected : people.deleted);
}

function Acts({ language, event, mail }: Omit<Shown, "failed" | "toSeeTo"> & { mail: FailedMessage }) {
  const { seats, seen } = catalogueOf(language).work;
  const whose = <span className="hidden">: {receiverOf(language, mail)}</span>;
  return (
    <>
      {mail.seenTo !== null && (
        <span className="under">{seen.by(moment(language, event.zone, mail.seenTo.at), mail.seenTo.by ?? "")}</span>
      )}
      <form method="post">
        <input type="hidden" name="message" value={mail.id} />
        {mail.seenTo === null && (
          <button type="submit" name="intent" value="retry" className="second">
            {seats.messages.retry}
            {whose}
          </button>
        )}
        <button type="submit" name="intent" value={mail.seenTo === null ? "seen-to" : "not-seen-to"} className="second">
          {mail.seenTo === null ? seen.done : seen.undo}
          {whose}
        </button>
      </form>
    </>
  );
}
