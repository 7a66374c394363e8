import type { MessageId } from "#domain/values/identifiers.ts";
import { composeMail, sentCalendar } from "./compose-mail.ts";
import type { Delivery, MailHouse, OutgoingMail } from "./outgoing-mail.ts";
import { render } from "./render.ts";
import type { RenderedMail } from "./rendered-mail.ts";
import { createTransport } from "./transport.ts";

/** A mail that has been rendered and lies ready, or that could not be: a fault of ours, named by its class. */
export type Prepared = { readonly calendar: string | null } | { readonly fault: string };

/**
 * Renders, composes, signs and sends. First all of a batch are prepared, so that their calendar parts can be written down
 * before anything leaves; each is then sent once, or dropped.
 */
export interface Mailroom {
  /** In the order given. */
  prepare(mails: readonly OutgoingMail[]): Promise<readonly Prepared[]>;
  /** Throws nothing that a server may do. */
  send(id: MessageId, signal: AbortSignal): Promise<Delivery>;
  /** Those that will not be sent now. */
  drop(ids: readonly MessageId[]): void;
  close(): Promise<void>;
}

/** The mailroom in the thread that asks. */
export function openMailroom(house: MailHouse): Mailroom {
  const { hostname } = new URL(house.origin);
  const transport = createTransport(house);
  const ready = new Map<MessageId, { readonly mail: OutgoingMail; readonly rendered: RenderedMail }>();

  function prepareOne(mail: OutgoingMail): Prepared {
    try {
      const fresh = render(mail.message);
      // An event that is over or cancelled meanwhile asks nobody any more, not even again.
      const again = fresh.calendar !== null && mail.calendar !== null;
      const calendar = again ? sentCalendar(mail.calendar) : fresh.calendar;
      ready.set(mail.id, { mail, rendered: { ...fresh, calendar } });
      return { calendar: calendar?.content ?? null };
    } catch (error) {
      return { fault: error instanceof Error ? error.name : typeof error };
    }
  }

  return {
    async prepare(mails) {
      const prepared: Prepared[] = [];
      for (const mail of mails) {
        prepared.push(prepareOne(mail));
        await nextRound();
      }
      return prepared;
    },
    async send(id, signal) {
      const found = ready.get(id);
      ready.delete(id);
      if (!found) return NOT_READY;
      return transport.send(composeMail(found.mail, found.rendered, hostname), signal);
    },
    drop(ids) {
      for (const id of ids) ready.delete(id);
    },
    async close() {
      transport.close();
    },
  };
}

/** Nothing has left: the message waits for its next turn. */
const NOT_READY: Delivery = { sent: false, permanent: false, serverAway: false, slowDown: false, code: "not-prepared" };

/** Where there is but one thread, others have their turn between two letters. */
function nextRound(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
