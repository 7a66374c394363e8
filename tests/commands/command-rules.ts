import type { CommandContext } from "#commands/context.ts";
import type { Need, everyRole } from "#tests/support/every-role.ts";
import type {
  AccountId,
  AllotmentId,
  BroadcastId,
  DoorLinkId,
  EventDraftId,
  MembershipId,
  MessageId,
  SessionId,
  ParticipantImportId,
  ProgrammeItemId,
} from "#domain/values/identifiers.ts";
import type { DraftEvent } from "#domain/programme/invitation/draft-event.ts";
import { NO_FIELDS } from "#domain/event/draft-fields.ts";
import { parseChangedFacts } from "#domain/event/parse-facts.ts";
import { LIST_DEFAULTS } from "#domain/registration/participant-list.ts";
import { parseDraftFields } from "#domain/event/parse-draft-fields.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { person } from "#tests/support/open-event.ts";

/** What the commands are tried on. */
export type World = Awaited<ReturnType<typeof everyRole>> & {
  readonly allotmentId: AllotmentId;
  readonly broadcastId: BroadcastId;
  readonly messageId: MessageId;
  readonly itemId: ProgrammeItemId;
  readonly draftId: EventDraftId;
  readonly importId: ParticipantImportId;
  readonly doorLinkId: DoorLinkId;
  /** Of the host's viewer. */
  readonly membershipId: MembershipId;
  readonly invitation: DraftEvent;
  /** Of a viewer of the host, as whom nobody tries anything. */
  readonly accountId: AccountId;
  /** Nobody's. */
  readonly sessionId: SessionId;
};

/** A command's own function, as the test finds it in its file. */
type Run = (command: (ctx: CommandContext, input?: unknown) => unknown, ctx: CommandContext, world: World) => unknown;

export interface CommandRule {
  /** Among those who come through pages. "everybody": a visitor too; "machine": the product and its command line alone. */
  readonly need: Need | "everybody" | "machine";
  readonly run: Run;
  /** It works in several transactions that build on one another: what it does stays. */
  readonly lasts?: true;
}

const rule = (need: CommandRule["need"], input: (world: World) => unknown): CommandRule => ({
  need,
  run: (command, ctx, world) => command(ctx, input(world)),
});
const slug = ({ event }: World) => ({ slug: event.slug });
const registrationId = (world: World) => ({ registrationId: world.registrationId });
const signal = () => new AbortController().signal;
const nothing = () => undefined;
const session = { secret: "x", browserHash: "x", device: { browser: null, system: null }, replaces: null };
const signOn = { redirectUri: "https://samling.example/", state: "x", back: null, language: "sv" };
const fields = {
  name: "Anna",
  email: "ny@example.se",
  organisation: null,
  county: null,
  listed: false,
  protected: false,
};
const details = { ...fields, diet: null, accessNeeds: null, answers: [], items: [] };
const SITE = { origin: "https://samling.example", name: "Samling" };
const key = () => newSubmissionKey((prefix) => `${prefix}_00000000000000000009`);

/** Who may run each command. A command file without a rule fails the test. */
export const COMMAND_RULES: Readonly<Record<string, CommandRule>> = {
  "accessibility/delete-expired-fault-reports": rule("machine", nothing),
  "accessibility/report-fault": rule("everybody", () => ({
    report: { description: "Fel", page: null, email: null },
    ...{ language: "sv", submissionKey: key() },
  })),
  "attendance/close-door-link": rule("change", (world) => ({ ...slug(world), id: world.doorLinkId })),
  "attendance/delete-expired-door-links": rule("machine", nothing),
  "attendance/open-door-link": rule("change", (world) => ({ ...slug(world), label: "Disken", expiresAt: null })),
  "account/add-passkey": rule("oneself", (world) => ({
    sessionId: world.sessionId,
    site: SITE,
    response: "{}",
    name: "x",
  })),
  "account/ask-second-factor": rule("people", ({ host }) => ({ organisationId: host, asked: true })),
  "account/begin-passkey": rule("nobody", (world) => ({ sessionId: world.sessionId, site: SITE, wish: "add" })),
  "account/begin-single-sign-on": rule("everybody", ({ host }) => ({ ...session, ...signOn, organisationId: host })),
  "account/change-account": rule("oneself", () => ({ name: "Eva", language: "sv" })),
  "account/change-address": rule("installation", ({ accountId }) => ({ accountId, email: "ny@example.se" })),
  "account/change-passkey": rule("oneself", () => ({ passkeyId: "psk_00000000000000000000", name: "Min" })),
  "account/complete-sign-in": rule("everybody", () => ({ ...session, by: { code: "000000" } })),
  "account/complete-single-sign-on": rule("everybody", ({ host }) => ({ ...session, ...signOn, organisationId: host })),
  "account/delete-personal-values": rule("installation", ({ accountId }) => ({ of: accountId, why: "other" })),
  "account/end-account": rule("people", ({ accountId }) => ({ accountId })),
  "account/end-role": rule("people", (world) => ({ membershipId: world.membershipId })),
  "account/end-sessions": rule("oneself", () => ({ which: "all" })),
  "account/end-unused-accounts": rule("machine", nothing),
  "account/forget-sign-ins": rule("machine", nothing),
  "account/give-role": rule("people", ({ host }) => ({
    ...{ email: "ny@example.se", name: null, language: "sv", organisationId: host, role: "viewer" },
  })),
  "account/remove-single-sign-on": rule("machine", ({ host }) => ({ organisationId: host })),
  "account/set-single-sign-on": rule("machine", ({ host }) => ({
    ...{ organisationId: host, issuer: SITE.origin, clientId: "x", secretFrom: "env:X", domains: ["example.se"] },
    ...{ makesAccounts: false, closesMail: false },
  })),
  "account/untie-identity": rule("machine", () => ({ email: "anna@example.se" })),
  "account/remove-passkey": rule("oneself", () => ({
    ...{ passkeyId: "psk_00000000000000000000", sessionId: "ses_00000000000000000000" },
  })),
  "account/request-sign-in": rule("everybody", () => ({
    ...session,
    email: "x@example.se",
    back: null,
    language: "sv",
  })),
  "account/sign-in-as-invented": rule("nobody", () => ({ ...session, key: "organiser", mailIsOpenToAll: false })),
  "account/sign-somebody-out": rule("people", ({ accountId }) => ({ accountId, removesPasskeys: false })),
  "account/use-passkey": rule("oneself", (world) => ({ sessionId: world.sessionId, site: SITE, response: "{}" })),
  "broadcast/digest": rule("machine", signal),
  "broadcast/remind": rule("machine", signal),
  "broadcast/choose-participants": rule("change", (world) => ({ ...slug(world), choice: { kind: "nobody" } })),
  "broadcast/retry-broadcast": rule("change", ({ broadcastId }) => ({ id: broadcastId })),
  "broadcast/retry-message": rule("change", ({ messageId }) => ({ id: messageId })),
  "broadcast/see-to-mail": rule("change", (world) => ({ ...slug(world), mark: "seen-to", id: world.messageId })),
  "broadcast/send-message": rule("change", (world) => ({
    ...slug(world),
    ...{ note: { subject: "Hej", text: "Hej" }, receivers: { standing: "all", mode: null } },
  })),
  "broadcast/stop-message": rule("change", ({ broadcastId }) => ({ id: broadcastId })),
  "contributor/delete-expired-contributors": rule("machine", nothing),
  "contributor/remove-contributor": rule("change", (world) => ({ ...slug(world), id: "ctb_00000000000000000000" })),
  "contributor/save-contributor": rule("change", (world) => ({
    ...{ ...slug(world), known: null },
    facts: { role: "staff", name: "Ada Ek" },
  })),
  "event/change-event-facts": rule("change", (world) => {
    const facts = parseChangedFacts({ ...NO_FIELDS.facts, kind: "conference", title: "Ny titel" });
    if (!facts.ok) throw new Error(JSON.stringify(facts.refusal));
    return { ...slug(world), version: 2, facts: facts.value };
  }),
  "event/change-event-state": rule("change", (world) => ({ ...slug(world), act: "cancel" })),
  "event/copy-event": rule("copy", (world) => ({ ...slug(world), startsOn: "2028-05-20" })),
  "event/create-event": rule("change", ({ draftId, host }) => {
    const filled = { ...NO_FIELDS, facts: { ...NO_FIELDS.facts, title: "Ny träff", startsOn: "2027-09-01" } };
    const parsed = parseDraftFields(filled, []);
    return {
      ...{ draftId, version: 1, hostId: host, publish: false, takesRegistrations: false, again: true },
      parsed: parsed.ok ? parsed.value : { facts: {}, plan: {}, capacities: {} },
    };
  }),
  "event/create-series": rule("create", () => ({ name: "En serie", language: "sv" })),
  // It is published.
  "event/delete-event": rule("change", (world) => slug(world)),
  "event/delete-expired-history": rule("machine", nothing),
  "event/delete-untouched-drafts": rule("machine", nothing),
  "event/discard-event-draft": rule("change", ({ draftId }) => ({ id: draftId })),
  // It has a host, which none but the installation and its own people may name.
  "event/give-event-host": rule("change", (world) => ({ ...slug(world), organisationId: world.host })),
  "event/move-event": rule("change", (world) => ({ ...slug(world), move: {} })),
  "event/publish-invitation": rule("change", (world) => ({
    ...{ draft: world.invitation, slug: "en-annan", host: "Länsstyrelsen Testlän" },
  })),
  "event/rename-event": rule("change", (world) => ({ ...slug(world), title: "Ny titel" })),
  "event/save-event-draft": rule("change", ({ draftId, host }) => ({
    ...{ id: draftId, version: 1, hostId: host, content: { source: "Hej", year: 2027 } },
  })),
  "event/set-calendar-sender": rule("change", (world) => ({ ...slug(world), sender: "meeting-tool" })),
  "event/share-event": rule("share", (world) => ({
    ...{ ...slug(world), organisationId: world.others.stranger, sees: "numbers" },
  })),
  "event/start-event-draft": rule("change", ({ host }) => ({
    ...{ hostId: host, source: "", year: null, language: "sv" },
  })),
  "import/delete-expired-imports": rule("machine", nothing),
  "import/discard-import": rule("change", (world) => ({ ...slug(world), id: world.importId })),
  "import/import-participants": rule("machine", nothing),
  "import/set-import": rule("change", (world) => ({
    ...{ ...slug(world), id: world.importId, columns: {}, options: {} },
  })),
  "import/start-import": rule("change", (world) => ({ ...slug(world), id: world.importId })),
  "import/upload-participants": {
    lasts: true,
    ...rule("change", (world) => ({
      ...{ ...slug(world), language: "sv" },
      rows: [
        ["Namn", "E-post"],
        ["Bo", "bo@example.se"],
      ],
    })),
  },
  "invitee/add-invitees": rule("change", (world) => ({ ...slug(world), people: [], language: "sv" })),
  "invitee/answer-invitation": rule("invitee", () => ({ comes: true })),
  "invitee/delete-expired-invitees": rule("machine", nothing),
  "invitee/invite": rule("change", (world) => ({ ...slug(world), whom: "new" })),
  "invitee/remove-invitee": rule("change", (world) => ({ ...slug(world), id: "inv_00000000000000000000" })),
  "list/ask-for-list": rule("names", (world) => ({
    ...{ ...slug(world), kind: "participants", options: LIST_DEFAULTS, language: "sv" },
  })),
  "list/delete-expired-lists": rule("machine", nothing),
  "organisation/add-alias": rule("installation", ({ host }) => ({ organisation: host, written: "LST" })),
  "organisation/add-organisation": rule("installation", () => ({ name: "Ny förening", kind: "other" })),
  "organisation/load-initial-register": rule("installation", nothing),
  "organisation/merge-organisations": rule("installation", ({ host, others }) => ({
    ...{ merged: others.arranger, survivor: host },
  })),
  "organisation/remove-alias": rule("installation", () => ({ alias: "ali_00000000000000000000" })),
  "organisation/rename-organisation": rule("installation", ({ host }) => ({ organisation: host, name: "Nytt namn" })),
  "organisation/resolve-spelling": rule("installation", ({ host }) => ({ key: "x", organisation: host })),
  "organisation/set-parent": rule("installation", ({ host, others }) => ({
    organisation: others.arranger,
    parent: host,
  })),
  "organisation/undo-merge": rule("installation", ({ host }) => ({ merged: host })),
  "organisation/undo-resolve-spelling": rule("installation", () => ({ id: "rsl_00000000000000000000" })),
  "programme/discard-programme-draft": rule("change", (world) => ({ ...slug(world), version: 1 })),
  "programme/release-programme": rule("change", (world) => ({
    ...{ ...slug(world), version: 1, tellAll: false, seatsMayGo: false },
  })),
  "programme/remove-programme-item": rule("change", (world) => ({ ...slug(world), id: world.itemId, version: 1 })),
  "programme/reorder-programme-item": rule("change", (world) => ({ ...slug(world), id: world.itemId, before: null })),
  "programme/restore-programme-item": rule("change", (world) => ({ ...slug(world), id: world.itemId })),
  "programme/save-programme-item": rule("change", (world) => ({
    ...slug(world),
    item: { key: key() },
    content: {
      ...{ date: "2027-05-20", start: null, end: null, endWritten: false, kind: "talk", place: null, track: null },
      ...{ notStreamed: false, recorded: false, material: null, speakers: [], moderators: [] },
      language: "sv",
      texts: [{ language: "sv", text: { title: "En punkt", description: null } }],
    },
  })),
  "programme/shift-programme": rule("change", (world) => ({
    ...{ ...slug(world), version: 1, from: world.itemId, minutes: 10 },
  })),
  "registration/accept-offer": rule("seat", registrationId),
  "registration/add-participant": rule("change", (world) => ({
    ...{ ...slug(world), language: "sv", person: person("Bo"), overLimit: null },
  })),
  "registration/change-details": rule("seat", (world) => ({ ...registrationId(world), ...details })),
  "registration/change-kept-seats": rule("change", ({ allotmentId }) => ({
    ...{ allotmentId, name: "Fler", rule: { by: "code", code: "x" }, seats: 1, until: null },
  })),
  "registration/change-mode": rule("seat", (world) => ({ ...registrationId(world), mode: "digital" })),
  "registration/close-mode": rule("change", (world) => ({ ...slug(world), mode: "digital" })),
  "registration/correct-person": rule("seat", (world) => ({ ...registrationId(world), ...fields })),
  "registration/delete-expired-needs": rule("machine", nothing),
  "registration/delete-expired-people": rule("machine", nothing),
  "registration/delete-unused-feeds": rule("machine", nothing),
  "registration/forget-submissions": rule("machine", nothing),
  "registration/note-refusals": rule("machine", nothing),
  "registration/hand-over": rule("seat", (world) => ({
    ...registrationId(world),
    name: "Bo",
    email: "bo@example.se",
  })),
  "registration/keep-seats": rule("change", (world) => ({
    ...{ ...slug(world), mode: "on-site", name: "Fler", rule: { by: "code", code: "x" }, seats: 1, until: null },
  })),
  "registration/leave-waitlist": rule("seat", registrationId),
  "registration/note-bounce": rule("machine", () => ({ messageIds: [], status: "5.1.1", hostname: "x" })),
  "registration/note-calendar-answer": rule("machine", () => ({ from: "x", uid: "x", attendee: "x" })),
  "registration/open-calendar-feed": rule("participant", registrationId),
  "registration/register": rule("everybody", (world) => ({
    ...{ ...slug(world), submissionKey: key(), language: "sv", together: "as-many", people: [person("Cia")] },
  })),
  "registration/release-allotment": rule("change", ({ allotmentId }) => ({ allotmentId })),
  "registration/release-seats": rule("machine", signal),
  "registration/remove-item-seats": rule("change", ({ itemId }) => ({ itemId })),
  "registration/revoke-calendar-feed": rule("participant", registrationId),
  "registration/send-link-again": rule("seat", registrationId),
  "registration/send-links-again": rule("everybody", (world) => ({ ...slug(world), email: "anna@example.se" })),
  "registration/settle-access-need": rule("change", (world) => ({ ...registrationId(world), settled: true })),
  "registration/set-item-seats": rule("change", ({ itemId }) => ({ itemId, seats: 5 })),
  "registration/set-questions": rule("change", (world) => ({ ...slug(world), questions: [] })),
  "registration/set-registration-rules": rule("change", (world) => ({ ...slug(world), rules: {}, capacities: {} })),
  "registration/wait-for-mode": rule("seat", (world) => ({ ...registrationId(world), mode: "digital" })),
  "registration/withdraw": rule("seat", registrationId),
};
