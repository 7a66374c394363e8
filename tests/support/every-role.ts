import { COMMAND_LINE, VISITOR, type Actor } from "#access/actor.ts";
import { shareEvent } from "#commands/event/share-event.ts";
import type { CommandContext } from "#commands/context.ts";
import type { DraftEvent } from "#domain/programme/invitation/draft-event.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import { draftItem } from "./drafts.ts";
import { addedOrganisation } from "./organisations.ts";
import { openEvent, person, registered } from "./open-event.ts";
import { signedIn, type SignedInSomebody } from "./signed-in.ts";

/** Everybody who may ask for something, by what they are to the event in question. */
export const ROLES = [
  "visitor",
  "installation",
  "administrator",
  "organiser",
  "viewer",
  "coordinator",
  "co-organiser",
  "co-organiser with names",
  "arranger",
  "stranger",
  /** The host's organiser, where the host asks for a passkey that they have not used in this session. */
  "waiting for a passkey",
  /** By the personal link of the registration in question. */
  "own link",
  /** By that of another registration for the same event. */
  "another's link",
  /** By the link of an invitation to the event. */
  "invitee's link",
  /** By a link to the event's door. */
  "door host",
] as const;

export type RoleTried = (typeof ROLES)[number];

/** Who has no account: a link is all that they come by. */
export const WITHOUT_ACCOUNT: readonly RoleTried[] = [
  ...(["visitor", "own link", "another's link", "invitee's link", "door host"] as const),
];
const WITH_POWER = ROLES.filter((role) => !WITHOUT_ACCOUNT.includes(role) && role !== "waiting for a passkey");

/** What is asked for, and who is given it. Coordinators follow up by figures; co-organisers see what the host says. */
export const NEEDS = {
  /** Any account whose roles have power. */
  account: WITH_POWER,
  /** Any account: of what is one's own. */
  oneself: [...WITH_POWER, "waiting for a passkey"],
  /** Event: that it is there, and its figures. */
  numbers: WITH_POWER.filter((role) => role !== "stranger"),
  names: ["installation", "administrator", "organiser", "viewer", "co-organiser with names"],
  change: ["installation", "administrator", "organiser"],
  /** Whoever sees it, to an event of their own organisation. */
  copy: ["installation", "administrator", "organiser", "co-organiser", "co-organiser with names", "arranger"],
  /** Somebody's registration: whoever runs it, and the one whose it is. */
  seat: ["installation", "administrator", "organiser", "own link"],
  participant: ["own link"],
  invitee: ["invitee's link"],
  /** The organiser's own, which no colleague is given. */
  own: ["organiser"],
  share: ["installation", "administrator"],
  /** Organisers and administrators of whatever organisation. */
  create: [
    "installation",
    "administrator",
    "organiser",
    "co-organiser",
    "co-organiser with names",
    "arranger",
    "stranger",
  ],
  people: ["installation", "administrator"],
  installation: ["installation"],
  nobody: [],
} as const satisfies Record<string, readonly RoleTried[]>;

export type Need = keyof typeof NEEDS;

/** An event of one host, with somebody registered, and somebody in each role that an account can have. */
export async function everyRole(
  ctx: CommandContext,
  { slug = "traff", when = {} }: { readonly slug?: string; readonly when?: Partial<DraftEvent> } = {},
) {
  const host = await addedOrganisation(ctx, "Länsstyrelsen Testlän");
  const others = {
    "co-organiser": await addedOrganisation(ctx, "Testlunds kommun"),
    "co-organiser with names": await addedOrganisation(ctx, "Polisregion Test"),
    arranger: await addedOrganisation(ctx, "Föreningen Test"),
    stranger: await addedOrganisation(ctx, "Länsstyrelsen Annatlän"),
  };
  const arrangers = ["Länsstyrelsen Testlän", "Föreningen Test"];
  const event = await openEvent(ctx, {
    slug,
    invited: { arrangers, programme: [draftItem()], ...when },
    host: "Länsstyrelsen Testlän",
  });
  await shareEvent(ctx, { slug, organisationId: others["co-organiser"], sees: "numbers" });
  await shareEvent(ctx, { slug, organisationId: others["co-organiser with names"], sees: "names" });
  const [registrationId] = await registered(ctx, [person("Anna")], { slug });
  const people = new Map<RoleTried, SignedInSomebody>();
  const { db } = ctx;
  people.set("installation", await signedIn(db, { role: "administrator", secondFactor: true }));
  for (const role of ["administrator", "organiser", "viewer", "coordinator"] as const) {
    people.set(role, await signedIn(db, { role, organisation: host, secondFactor: true }));
  }
  for (const [role, organisation] of Object.entries(others)) {
    people.set(role as RoleTried, await signedIn(db, { role: "organiser", organisation }));
  }
  return {
    ...{ event, host, others, registrationId: registrationId as RegistrationId },
    actorOf: (role: RoleTried): Actor => people.get(role)?.actor ?? VISITOR,
    headersOf: (role: RoleTried): Readonly<Record<string, string>> => people.get(role)?.headers ?? {},
    /** The same at the command line. */
    ctx: { ...ctx, actor: COMMAND_LINE },
  };
}
