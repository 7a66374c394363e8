import { copyEvent } from "#commands/event/copy-event.ts";
import { discardEventDraft } from "#commands/event/discard-event-draft.ts";
import { startEventDraft } from "#commands/event/start-event-draft.ts";
import type { CommandContext } from "#commands/context.ts";
import { readInvitationFile } from "#documents/read-invitation-file.ts";
import { parseCalendarDate } from "#domain/values/calendar-date.ts";
import { isId, type OrganisationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import type { SubmissionKey } from "#domain/values/submission-key.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { creatableHosts } from "#queries/creatable-hosts.ts";

/** The forms of the page, as they were typed. */
export interface NewForm {
  readonly intent: string;
  readonly host: string;
  readonly text: string;
  readonly year: string;
  readonly copy: string;
  readonly startsOn: string;
  readonly draft: string;
  readonly submission: SubmissionKey | null;
}

/** In words, by the field's name. */
export type NewFaults = Readonly<Partial<Record<keyof NewForm | "file", string>>>;

/** `busy`: nothing is wrong with what was sent; it could not be taken just now. */
type Outcome = { readonly to: string } | { readonly faults: NewFaults; readonly busy?: boolean };

/** Does what the pressed button says, and tells where to go on. */
export async function beginEvent(
  ctx: CommandContext,
  sent: NewForm,
  file: Uint8Array | null,
  language: Language,
): Promise<Outcome> {
  switch (sent.intent) {
    case "read":
      return readPasted(ctx, sent, file, language);
    case "empty":
      return start(ctx, { ...sent, text: "", year: "" }, language);
    case "copy":
      return copy(ctx, sent, language);
    case "discard":
      if (isId("dft", sent.draft)) await discardEventDraft(ctx, { id: sent.draft });
      return { to: `${paths.workNew(language)}?done=discarded` };
    default:
      throw new Response(null, { status: 400 });
  }
}

async function readPasted(
  ctx: CommandContext,
  sent: NewForm,
  file: Uint8Array | null,
  language: Language,
): Promise<Outcome> {
  const words = catalogueOf(language).work.event.new;
  if (sent.year !== "" && !/^(19|20|21)\d\d$/.test(sent.year.trim())) return { faults: { year: words.faults.year } };
  if (file !== null) {
    const read = await readInvitationFile(file);
    return read.ok
      ? start(ctx, { ...sent, text: read.value }, language, "file")
      : { faults: { file: words.files[read.refusal] }, busy: read.refusal === "busy" };
  }
  if (sent.text.trim() === "") return { faults: { text: words.faults["no-text"] } };
  return start(ctx, sent, language);
}

async function start(
  ctx: CommandContext,
  sent: NewForm,
  language: Language,
  from: "text" | "file" = "text",
): Promise<Outcome> {
  const { new: words, hosting } = catalogueOf(language).work.event;
  const hostId: OrganisationId | null = isId("org", sent.host) ? sent.host : null;
  if (hostId === null && (await creatableHosts(ctx)).length > 1) {
    return { faults: { host: hosting.refusals["not-chosen"] } };
  }
  const year = sent.year.trim() === "" ? null : Number(sent.year);
  // What is pasted is an invitation in Swedish: the reader knows no other language.
  const started = await startEventDraft(ctx, {
    ...{ hostId, source: sent.text, year, language: "sv", submissionKey: sent.submission },
  });
  if (started.ok) return { to: paths.workDraft(language, started.value) };
  return { faults: { [started.refusal === "too-long" ? from : "host"]: words.faults[started.refusal] } };
}

async function copy(ctx: CommandContext, sent: NewForm, language: Language): Promise<Outcome> {
  const { faults } = catalogueOf(language).work.event.new;
  if (sent.copy === "") return { faults: { copy: faults["copy-event"] } };
  const startsOn = parseCalendarDate(sent.startsOn);
  if (startsOn === null) return { faults: { startsOn: faults["copy-day"] } };
  const copied = await copyEvent(ctx, { slug: sent.copy, startsOn, submissionKey: sent.submission });
  if (copied.ok) return { to: `${paths.workEvent(language, copied.value.slug, "facts")}?done=copied` };
  switch (copied.refusal) {
    case "no-such-event":
      return { faults: { copy: faults["copy-event"] } };
    case "time-skipped-by-clocks":
      return { faults: { startsOn: faults["time-skipped-by-clocks"] } };
    case "slug-taken":
      return { faults: { startsOn: faults["copy-slug"] } };
    case "not-allowed":
      return { faults: { copy: faults["not-allowed"] } };
  }
}
