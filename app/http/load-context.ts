import type { IdentityProviders } from "#access/identity-providers.ts";
import type { CommandContext } from "#commands/context.ts";
import type { AccountId } from "#domain/values/identifiers.ts";
import type { MailRoute, MailSender } from "#domain/values/mail-settings.ts";
import type { Operator } from "#domain/values/operator.ts";
import type { Log } from "#app/log.ts";
import type { Acted } from "./acted.ts";
import type { MarkSlot } from "./kept/slots.ts";
import type { Metrics } from "./metrics.ts";
import type { Limits } from "./rate-limit.ts";
import type { SeatNews } from "./seat-news.ts";

/** What the process hands to every loader and action: the visitor as actor, the database, the clock, the ids. */
export interface LoadContext extends CommandContext {
  /** The address that people use, without a trailing slash. */
  readonly origin: string;
  /** Personal links are derived from it. */
  readonly secret: string;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly limits: Limits;
  /** Whoever sends it may read `/metrics`; null where only this machine may. */
  readonly metricsToken: string | null;
  readonly operator: Operator;
  /** Where mail goes; null where it waits for somebody to say. */
  readonly mailRoute: MailRoute["kind"] | null;
  /** Whom mail comes from, and calendar files name as the organiser (RFC 5546 has the two be one). */
  readonly mailFrom: MailSender;
  readonly seatNews: SeatNews;
  /** The way to organisations' own providers of OpenID Connect. */
  readonly identityProviders: IdentityProviders;
}

/** What is added for each request. */
export interface RequestFacts {
  /** The route's pattern, for logs: never the path. */
  readonly route: string;
  /** Where the request comes from: for limits, never for logs. Empty while a page is made that many will read. */
  readonly clientAddress: string;
  /** Sent by a program on this machine, and not by a proxy here on behalf of somebody elsewhere. */
  readonly fromThisMachine: boolean;
  readonly mode: "production" | "development";
  /** Sets a header of the answer, whatever the page's own say. */
  readonly setHeader: (name: string, value: string) => void;
  /** Says who has signed in, so that the log can tell whom something was refused. */
  readonly signedInAs: (account: AccountId) => void;
  /** What was sent along with a request that may change something: `readForm` reads it, for the request has none. */
  readonly body: Buffer | null;
  /** What the page's action has ended in; null where Remix is to run it. */
  readonly acted: Acted | null;
  /** Null for a route that does not say in its `handle` that its pages are kept. */
  readonly markSlot: MarkSlot | null;
}

declare module "@remix-run/node" {
  interface AppLoadContext extends LoadContext, RequestFacts {}
}
