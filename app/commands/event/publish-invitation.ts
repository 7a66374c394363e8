import { actorReference } from "#access/actor.ts";
import { mayCreateEvent, mayCreateSomeEvent } from "#access/event-policy.ts";
import { changeState } from "./steps/change-state.ts";
import { makeEvent, type MakeRefusal } from "./steps/make-event.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findSeriesBySlug } from "#db/records/series-record.ts";
import type { EventKind, Visibility } from "#domain/event/event.ts";
import { suggestedKind } from "#domain/event/event-kind.ts";
import { eventPlan, type PlanRefusal } from "#domain/event/event-plan.ts";
import { isSlug } from "#domain/event/event-slug.ts";
import type { EventText } from "#domain/event/event-text.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { DraftEvent } from "#domain/programme/invitation/draft-event.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { EventId } from "#domain/values/identifiers.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";

export interface PublishInvitation {
  readonly draft: DraftEvent;
  readonly language?: Language;
  /** The last part of the address; made from title and date where it is left out. */
  readonly slug?: string;
  /** Publishes although an event of the same title begins that day; goes without saying for an address of its own. */
  readonly again?: boolean;
  /** Suggested by the title where it is left out. */
  readonly kind?: EventKind;
  readonly visibility?: Visibility;
  readonly example?: boolean;
  /** The arranger that answers for the personal data, as written among the arrangers. A sole arranger is the host. */
  readonly host?: string;
  /** The county in which short names such as "LST" are meant. */
  readonly county?: CountyCode;
  readonly edition?: { readonly seriesSlug: string; readonly number: number | null };
  /** Interpreter, captions, hearing loop, and until when they can be ordered. */
  readonly access?: string;
  readonly translations?: readonly { readonly language: Language; readonly text: EventText }[];
}

export interface PublishedInvitation {
  readonly id: EventId;
  readonly slug: string;
  /** Arrangers that the register does not know: shown as written, counted nowhere until somebody says who they are. */
  readonly unknownArrangers: readonly string[];
}

export type PublishRefusal = PlanRefusal | MakeRefusal | "slug-malformed" | "no-such-series";

export type { AlreadyPublished } from "./steps/make-event.ts";

/** Makes an event of what an invitation says, with its programme and arrangers, and publishes it. */
export async function publishInvitation(
  ctx: CommandContext,
  input: PublishInvitation,
): Promise<Result<PublishedInvitation, PublishRefusal>> {
  if (!mayCreateSomeEvent(ctx.actor)) return refused("not-allowed");
  if (input.slug !== undefined && !isSlug(input.slug)) return refused("slug-malformed");
  const planned = eventPlan(input.draft, STOCKHOLM);
  if (!planned.ok) return planned;
  const plan = { ...planned.value, text: { ...planned.value.text, access: input.access ?? null } };
  const at = ctx.now();
  const id = ctx.newId("evt");
  const items = plan.items.map((item) => ({ ...item, id: ctx.newId("itm") }));
  const changeId = ctx.newId("stc");
  const auditId = ctx.newId("aud");

  return ctx.db.inTransaction(async (tx) => {
    const series = input.edition ? await findSeriesBySlug(tx, input.edition.seriesSlug) : null;
    if (input.edition && !series) return refused("no-such-series");
    const made = await makeEvent(
      tx,
      {
        ...{ id, plan, items, at, slug: input.slug, again: input.again ?? input.slug !== undefined },
        kind: input.kind ?? suggestedKind(plan.text.title),
        visibility: input.visibility ?? "public",
        example: input.example ?? false,
        edition: series && { seriesId: series.id, number: input.edition?.number ?? null },
        language: input.language ?? "sv",
        translations: input.translations ?? [],
        county: input.county ?? null,
      },
      (arrangers) => {
        const host = arrangers.length === 1 ? arrangers[0] : arrangers.find(({ written }) => written === input.host);
        const hostId = host?.organisationId ?? null;
        return mayCreateEvent(ctx.actor, hostId) ? { hostId, arrangers } : null;
      },
    );
    if (!made.ok) return made;
    const { slug, arrangers } = made.value;
    const draft = { id, state: "draft", over: false, changedAt: at } as const;
    await changeState(tx, draft, "publish", { id: changeId, at, actor: ctx.actor });
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "publish-invitation",
      subject: { kind: "event", id },
      eventId: id,
      facts: { after: { slug, startsOn: plan.startsOn, items: items.length } },
    });
    const unknownArrangers = arrangers.filter((arranger) => arranger.organisationId === null);
    return ok({ id, slug, unknownArrangers: unknownArrangers.map(({ written }) => written) });
  });
}
