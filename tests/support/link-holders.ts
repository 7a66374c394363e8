import { COMMAND_LINE, type Actor } from "#access/actor.ts";
import { doorLinkSubject, personalToken } from "#access/personal-link.ts";
import { askSecondFactor } from "#commands/account/ask-second-factor.ts";
import { openDoorLink } from "#commands/attendance/open-door-link.ts";
import type { CommandContext } from "#commands/context.ts";
import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { openCalendarFeed } from "#commands/registration/open-calendar-feed.ts";
import { readInvitees } from "#domain/event/invitee.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { sessionCookie } from "#http/cookies.ts";
import { ORIGIN, SECRET } from "./door.ts";
import type { RoleTried, everyRole } from "./every-role.ts";
import { asParticipant, openEvent, person, registered } from "./open-event.ts";
import { signedIn } from "./signed-in.ts";

export type TokenName = keyof Awaited<ReturnType<typeof withLinkHolders>>["tokens"];

export const NAMES = { "own link": "Anna", "another's link": "Bertil", "invitee's link": "Ines" } as const;

/**
 * The same world with those who come by a link of their own, and with somebody whose roles wait for a passkey. The tokens
 * are those of the door, each good for one purpose.
 */
export async function withLinkHolders(ctx: CommandContext, world: Awaited<ReturnType<typeof everyRole>>) {
  const byCommand = { ...ctx, actor: COMMAND_LINE };
  const { slug, id: eventId } = world.event;
  const [another] = await registered(ctx, [person(NAMES["another's link"])], { slug });
  const people = readInvitees(`${NAMES["invitee's link"]}; ines@example.se`).people;
  await addInvitees(byCommand, { slug, people, language: "sv" });
  await openCalendarFeed(asParticipant(ctx, world.registrationId), { registrationId: world.registrationId });
  const doorLinkId = await linkToDoor(byCommand, slug);
  const elsewhere = await openEvent(byCommand, { slug: `${slug}-annan` });
  const waiting = await signedIn(ctx.db, { role: "organiser", organisation: world.host });
  await askSecondFactor(byCommand, { organisationId: world.host, asked: true });
  const { invitees, feeds, registrations } = await ctx.db.read(async (read) => ({
    invitees: await read.select().from(read.tables.invitee),
    feeds: await read.select().from(read.tables.calendarFeed),
    registrations: await read.select().from(read.tables.registration),
  }));
  const [invitee, feed] = [invitees[0]!, feeds[0]!];
  const registration = (id: RegistrationId) => registrations.find((one) => one.id === id)!;
  const [own, theirs] = [registration(world.registrationId), registration(another!)];
  const tokens = {
    "own link": personalToken(SECRET, "registration", own),
    "another's link": personalToken(SECRET, "registration", theirs),
    "invitee's link": personalToken(SECRET, "invitation", invitee),
    "own way in": personalToken(SECRET, "join", own),
    "own calendar": personalToken(SECRET, "feed", feed),
    "door host": personalToken(SECRET, "door", doorLinkSubject(doorLinkId)),
    "door host elsewhere": personalToken(SECRET, "door", doorLinkSubject(await linkToDoor(byCommand, elsewhere.slug))),
    "own link of another generation": personalToken(SECRET, "registration", { ...own, generation: own.generation + 1 }),
    "own link of another secret": personalToken(`${SECRET}!`, "registration", own),
  };
  const actors: Partial<Record<RoleTried, Actor>> = {
    "own link": { kind: "participant", registrationId: own.id },
    "another's link": { kind: "participant", registrationId: theirs.id },
    "invitee's link": { kind: "invitee", inviteeId: invitee.id, eventId },
    "door host": { kind: "door-host", doorLinkId, eventId },
    // As a session without a passkey is: of its roles none has power.
    "waiting for a passkey": { kind: "account", accountId: waiting.accountId, roles: [] },
  };
  return {
    ...world,
    ...{ tokens, anotherId: theirs.id, inviteeId: invitee.id, doorLinkId },
    actorOf: (role: RoleTried): Actor => actors[role] ?? world.actorOf(role),
    /** A link opens no workspace, not even where its token is sent as a session. */
    headersOf: (role: RoleTried): Readonly<Record<string, string>> => {
      if (role === "waiting for a passkey") return waiting.headers;
      if (!isTokenName(role)) return world.headersOf(role);
      return { cookie: sessionCookie(ORIGIN).set(tokens[role]).split(";")[0]!, origin: ORIGIN };
    },
  };
}

type RoleByLink = Extract<RoleTried, TokenName>;

function isTokenName(role: RoleTried): role is RoleByLink {
  return ["own link", "another's link", "invitee's link", "door host"].includes(role);
}

/** Until the event's last day ends. */
async function linkToDoor(ctx: CommandContext, slug: string) {
  const opened = await openDoorLink(ctx, { slug, label: "Entrén", expiresAt: null });
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value;
}
