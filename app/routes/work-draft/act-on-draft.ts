import { createEvent, type CreateRefusal } from "#commands/event/create-event.ts";
import { saveEventDraft } from "#commands/event/save-event-draft.ts";
import type { CommandContext } from "#commands/context.ts";
import type { DraftFields } from "#domain/event/draft-fields.ts";
import type { FieldFaults } from "#domain/event/fact-reader.ts";
import { parseDraftFields } from "#domain/event/parse-draft-fields.ts";
import { followYear, proposedYear } from "#domain/event/proposed-year.ts";
import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";
import { isId, type OrganisationId } from "#domain/values/identifiers.ts";
import { dateIn, STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, formText, type FormFields } from "#http/read-form.ts";
import { paths } from "#app/paths.ts";
import type { EventDraftPage } from "#queries/event-draft.ts";
import { eventSlug } from "#queries/event-slug.ts";
import { mergeDraft, type MergedDraft } from "./merge-draft.ts";
import { yearIn } from "./rescue-draft.ts";
import { NEW_ITEM, sentDraft } from "./sent-draft.ts";

/** Why the page is shown again, with what was typed. */
export type DraftTrouble =
  | { readonly kind: "fields"; readonly faults: FieldFaults }
  | { readonly kind: "twin"; readonly slug: string }
  /** Somebody else has saved: what both have changed is asked, and what they alone have is looked over before it is public. */
  | { readonly kind: "merged"; readonly clashes: MergedDraft["clashes"]; readonly taken: readonly string[] }
  | {
      readonly kind: "refused";
      readonly code: "changed-meanwhile" | "not-allowed" | "slug-taken" | "rules" | "too-long";
    };

export interface DraftAgain {
  readonly fields: DraftFields;
  readonly hostId: string;
  readonly takes: boolean;
  /** The year that was proposed was said to be right. */
  readonly yearStands: boolean;
  /** What stood when the fields were put together, as the form carries it; null: what stands. */
  readonly seen: string | null;
  readonly trouble: DraftTrouble;
  /** The text that was to be read anew. */
  readonly source?: string;
}

type Outcome = { readonly to: string } | DraftAgain;

/** Does what the pressed button says. */
export async function actOnDraft(
  ctx: CommandContext,
  draft: Pick<EventDraftPage, "id" | "source" | "fields" | "hostId" | "version">,
  form: FormFields,
  language: Language,
): Promise<Outcome | null> {
  const intent = formLine(form, "intent");
  const host = formLine(form, "host");
  const here = paths.workDraft(language, draft.id);
  const takes = formLine(form, "takes") !== "";
  const yearStands = formLine(form, "yearStands") !== "";

  if (intent === "reread") {
    const version = Number(formLine(form, "version"));
    const hostId = organisationIn(host);
    const content = { source: formText(form, "source"), year: yearIn(form) };
    const reread = await saveEventDraft(ctx, { id: draft.id, version, hostId, content });
    if (reread.ok) return { to: `${here}?done=reread` };
    const trouble = { kind: "refused", code: reread.refusal } as const;
    if (trouble.code === "no-such-draft") return null;
    const kept = { fields: draft.fields, hostId: host, takes: true, yearStands: false };
    const shown = { ...kept, seen: null, source: content.source };
    return { ...shown, trouble: { ...trouble, code: trouble.code } };
  }
  const { version } = draft;
  const now = { fields: draft.fields, hostId: draft.hostId ?? "" };
  const typed = followYear(draft.source, sentDraft(form), draft.fields);
  const merged = mergeDraft(form, { fields: typed, hostId: host }, now);
  const { clashes, taken } = merged;
  const fields = { ...merged.fields, ...(yearStands && { yearSaid: true }) };
  const hostId = organisationIn(merged.hostId);
  const typedSo = { fields, hostId: merged.hostId, takes, yearStands, seen: merged.seen };
  const again = (trouble: DraftTrouble) => ({ ...typedSo, trouble });
  const makesEvent = intent === "publish" || intent === "create";
  if (clashes.length > 0 || (makesEvent && taken.length > 0)) return again({ kind: "merged", clashes, taken });
  if (intent === "save" || intent === "add-item") {
    const more = intent === "add-item" ? { ...fields, items: [...fields.items, NEW_ITEM] } : fields;
    const saved = await saveEventDraft(ctx, { id: draft.id, version, hostId, content: { fields: more } });
    const query = new URLSearchParams({ done: "saved", ...(taken.length > 0 && { also: taken.join(" ") }) });
    if (saved.ok) return { to: intent === "save" ? `${here}?${query}` : `${here}#item-${more.items.length}` };
    return saved.refusal === "no-such-draft" ? null : again({ kind: "refused", code: saved.refusal });
  }
  if (!makesEvent) return null;

  const read = readInvitation(draft.source, { year: null });
  const known = read.programme.flatMap((item) => [...item.speakers, ...item.moderators]);
  const parsed = parseDraftFields(fields, known);
  const year = proposedYear(draft.source, dateIn(STOCKHOLM, ctx.now()));
  // What the text doesn't say is nobody's to make public but whoever has looked at it.
  const unconfirmed = year !== null && !yearStands && fields.facts.startsOn.startsWith(`${year}-`);
  const faults: FieldFaults = {
    ...(unconfirmed && { startsOn: "year-unconfirmed" }),
    ...(!parsed.ok && parsed.refusal),
  };
  if (!parsed.ok || unconfirmed) return again({ kind: "fields", faults });
  const created = await createEvent(ctx, {
    ...{ draftId: draft.id, version, hostId, parsed: parsed.value, publish: intent === "publish" },
    takesRegistrations: takes,
    again: formLine(form, "again") !== "",
  });
  if (created.ok) {
    const part = intent === "publish" ? "seats" : "facts";
    return { to: `${paths.workEvent(language, created.value.slug, part)}?done=${intent}` };
  }
  return troubleOf(ctx, created.refusal, language, again);
}

const organisationIn = (host: string): OrganisationId | null => (isId("org", host) ? host : null);

async function troubleOf(
  ctx: CommandContext,
  refusal: CreateRefusal,
  language: Language,
  again: (trouble: DraftTrouble) => DraftAgain,
): Promise<Outcome | null> {
  if (typeof refusal !== "string") {
    if (refusal.code === "already-published") return again({ kind: "twin", slug: refusal.slug });
    const slug = await eventSlug(ctx, refusal.eventId);
    return slug === null ? null : { to: paths.workEvent(language, slug) };
  }
  switch (refusal) {
    case "no-such-draft":
      return null;
    case "changed-meanwhile":
    case "not-allowed":
    case "slug-taken":
      return again({ kind: "refused", code: refusal });
    case "closes-before-it-opens":
    case "capacity-malformed":
    case "offer-time-malformed":
    case "organisation-limit-malformed":
    case "deleted-before-the-event":
    case "deleted-later-than-told":
    case "meeting-address-malformed":
    case "text-too-long":
    case "other-text-too-long":
    case "reminder-malformed":
      return again({ kind: "refused", code: "rules" });
  }
}
