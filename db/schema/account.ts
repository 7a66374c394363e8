import { sql } from "drizzle-orm";
import type { Device } from "#domain/account/device.ts";
import type { RoleName } from "#domain/account/role.ts";
import type { SessionEnding, SignInWay } from "#domain/account/session.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type {
  AccountId,
  CoOrganiserId,
  MembershipId,
  MessageId,
  OrganisationId,
  PasskeyId,
  SessionId,
  SignInId,
} from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { Kit } from "../dialect/postgres-kit.ts";
import { eventReference } from "./event-reference.ts";
import type { eventTables } from "./event.ts";
import type { organisationTables } from "./organisation.ts";

type Others = ReturnType<typeof organisationTables> & ReturnType<typeof eventTables>;

/** Who may sign in, as what, and how; nothing in here opens anything without the installation's secret. */
export function accountTables(kit: Kit, { organisation, event }: Others) {
  const account = kit.table(
    "account",
    {
      id: kit.text().$type<AccountId>().primaryKey(),
      /** Emptied when the person is deleted, while what they did stays on record. */
      email: kit.text().$type<EmailAddress>(),
      foldedEmail: kit.text(),
      name: kit.text(),
      language: kit.text().$type<Language>().notNull(),
      createdAt: kit.instant().notNull(),
      /** When it ends for not being used, as its owner has been told by mail; null while nothing speaks for it. */
      endsAt: kit.instant(),
      endedAt: kit.instant(),
    },
    (table) => [kit.uniqueIndex("account_email").on(table.foldedEmail)],
  );

  const accountId = () =>
    kit
      .text()
      .$type<AccountId>()
      .notNull()
      .references(() => account.id);
  const organisationId = () =>
    kit
      .text()
      .$type<OrganisationId>()
      .references(() => organisation.id);

  const membership = kit.table(
    "membership",
    {
      id: kit.text().$type<MembershipId>().primaryKey(),
      accountId: accountId(),
      /** Null: of the whole installation. */
      organisationId: organisationId(),
      role: kit.text().$type<RoleName>().notNull(),
      since: kit.instant().notNull(),
      /** References to actors. */
      givenBy: kit.text().notNull(),
      until: kit.instant(),
      endedBy: kit.text(),
    },
    (table) => [
      kit.index("membership_account").on(table.accountId),
      kit.index("membership_organisation").on(table.organisationId),
      kit
        .uniqueIndex("membership_held")
        .on(table.accountId, table.organisationId, table.role)
        .where(sql`until is null and organisation_id is not null`),
      kit
        .uniqueIndex("membership_of_installation")
        .on(table.accountId, table.role)
        .where(sql`until is null and organisation_id is null`),
    ],
  );

  /** Somebody is signing in. What is mailed, and what the provider is sent, is derived from the id and the secret. */
  const signIn = kit.table(
    "sign_in",
    {
      id: kit.text().$type<SignInId>().primaryKey(),
      way: kit.text().$type<SignInWay>().notNull(),
      /** Null where the address is nobody's: nothing was mailed, and nothing opens it. */
      accountId: kit
        .text()
        .$type<AccountId>()
        .references(() => account.id),
      /** Whose single sign-on is used. */
      organisationId: organisationId(),
      /** Of the secret that the browser that asked keeps in a cookie. */
      browserHash: kit.text().notNull(),
      /** A keyed hash of the address, to know many for one without knowing whose. */
      addressHash: kit.text(),
      /** Where to go back to, on our own site. */
      back: kit.text(),
      createdAt: kit.instant().notNull(),
      expiresAt: kit.instant().notNull(),
      /** Codes that were tried. */
      attempts: kit.integer().notNull(),
      usedAt: kit.instant(),
      /** The mail with link and code: the request is its own outbox, so that it waits behind nobody's. */
      messageId: kit.text().$type<MessageId>(),
      language: kit.text().$type<Language>(),
      /** Null where nothing is to be mailed, or no longer. */
      mailDueAt: kit.instant(),
      mailTries: kit.integer().notNull().default(0),
      mailLeasedUntil: kit.instant(),
      mailedAt: kit.instant(),
      /** A code of ours or the server's three digits. */
      mailFailure: kit.text(),
    },
    (table) => [
      kit
        .index("sign_in_to_mail")
        .on(table.mailDueAt)
        .where(sql`mail_due_at is not null`),
      kit.index("sign_in_browser").on(table.browserHash, table.createdAt),
      kit.index("sign_in_address").on(table.addressHash, table.createdAt),
      kit.index("sign_in_created").on(table.createdAt),
    ],
  );

  const session = kit.table(
    "session",
    {
      id: kit.text().$type<SessionId>().primaryKey(),
      accountId: accountId(),
      /** Raised to make the cookie another; the one before holds a moment longer, for what was asked at the same time. */
      generation: kit.integer().notNull(),
      rotatedAt: kit.instant().notNull(),
      way: kit.text().$type<SignInWay>().notNull(),
      device: kit.json().$type<Device>().notNull(),
      createdAt: kit.instant().notNull(),
      seenAt: kit.instant().notNull(),
      expiresAt: kit.instant().notNull(),
      endedAt: kit.instant(),
      ending: kit.text().$type<SessionEnding>(),
      secondFactorAt: kit.instant(),
      /** What a passkey is asked to sign, once. */
      challenge: kit.text(),
      challengeAt: kit.instant(),
    },
    (table) => [
      kit.index("session_account").on(table.accountId, table.endedAt),
      kit.index("session_expires").on(table.expiresAt),
    ],
  );

  const passkey = kit.table(
    "passkey",
    {
      id: kit.text().$type<PasskeyId>().primaryKey(),
      accountId: accountId(),
      /** Base64url, as the browser names it. */
      credentialId: kit.text().notNull(),
      publicKey: kit.text().notNull(),
      counter: kit.integer().notNull(),
      transports: kit.json().$type<readonly string[]>().notNull(),
      name: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      usedAt: kit.instant(),
    },
    (table) => [
      kit.uniqueIndex("passkey_credential").on(table.credentialId),
      kit.index("passkey_account").on(table.accountId),
    ],
  );

  /** What an organisation asks of those who sign in with a role of it. */
  const organisationSignIn = kit.table("organisation_sign_in", {
    organisationId: kit
      .text()
      .$type<OrganisationId>()
      .primaryKey()
      .references(() => organisation.id),
    /** Its roles have no power until a passkey was used in the session. */
    secondFactor: kit.boolean().notNull(),
    /** Its provider of OpenID Connect; null where it has none. */
    issuer: kit.text(),
    clientId: kit.text(),
    /** Where the client's secret is read: `env:NAME` or `file:PATH`. Never the secret. */
    secretFrom: kit.text(),
    /** Addresses that its provider may speak for. */
    domains: kit.json().$type<readonly string[]>().notNull(),
    /** Whoever its provider vouches for gets an account of their own, as a viewer. */
    makesAccounts: kit.boolean().notNull(),
    /** Addresses in its domains get no mail to sign in with: its provider is the only way. */
    closesMail: kit.boolean().notNull().default(false),
    changedAt: kit.instant().notNull(),
  });

  /** Another organisation that runs an event together with its controller, as the controller has recorded it. */
  const eventCoOrganiser = kit.table(
    "event_co_organiser",
    {
      id: kit.text().$type<CoOrganiserId>().primaryKey(),
      eventId: eventReference(kit, { event })(),
      organisationId: organisationId().notNull(),
      seesNames: kit.boolean().notNull(),
      since: kit.instant().notNull(),
      /** References to actors. */
      recordedBy: kit.text().notNull(),
      until: kit.instant(),
      endedBy: kit.text(),
    },
    (table) => [
      kit
        .uniqueIndex("event_co_organiser_now")
        .on(table.eventId, table.organisationId)
        .where(sql`until is null`),
      kit.index("event_co_organiser_organisation").on(table.organisationId),
    ],
  );

  return { account, membership, signIn, session, passkey, organisationSignIn, eventCoOrganiser };
}
