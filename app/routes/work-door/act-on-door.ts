import { closeDoorLink } from "#commands/attendance/close-door-link.ts";
import { openDoorLink } from "#commands/attendance/open-door-link.ts";
import type { CommandContext } from "#commands/context.ts";
import type { DoorLinkRefusal } from "#domain/attendance/door-link.ts";
import { isId } from "#domain/values/identifiers.ts";
import { parseLocalMoment, type LocalMomentFault } from "#domain/values/local-moment.ts";
import { formLine, type FormFields } from "#http/read-form.ts";
import { submissionOf } from "#http/submission-of.ts";
import type { WorkEvent } from "#queries/work-event.ts";

type Field = "label" | "expires";

/** The form once more, with what is wrong; without a field it is wrong whatever was typed. */
export interface DoorAgain {
  readonly label: string;
  readonly expires: string;
  readonly fault: DoorLinkRefusal | LocalMomentFault;
  readonly field: Field | null;
}

/** Makes a link or closes one; null where there is nothing to be done for whoever asks. */
export async function actOnDoor(
  ctx: CommandContext,
  { event, form }: { readonly event: Pick<WorkEvent, "slug" | "zone">; readonly form: FormFields },
): Promise<DoorAgain | { readonly query: string } | null> {
  const { slug, zone } = event;
  if (formLine(form, "intent") === "close") {
    const id = formLine(form, "link");
    const closed = isId("dor", id) ? await closeDoorLink(ctx, { slug, id }) : null;
    // What has ended already, by the first of two presses or by itself, has ended.
    return closed && (closed.ok || closed.refusal === "has-ended") ? { query: "?done=closed" } : null;
  }
  const [label, expires] = [formLine(form, "label"), formLine(form, "expires")];
  const until = expires.trim() === "" ? null : parseLocalMoment(expires, zone);
  if (until?.ok === false) return { label, expires, fault: until.refusal, field: "expires" };
  const expiresAt = until?.value ?? null;
  const opened = await openDoorLink(ctx, { slug, label, expiresAt, submissionKey: submissionOf(form) });
  if (opened.ok) return { query: `?made=${opened.value}` };
  const { refusal } = opened;
  if (refusal === "not-allowed" || refusal === "no-such-event") return null;
  return { label, expires, fault: refusal, field: FIELD_OF[refusal] };
}

/** The field at which a refusal is told. */
const FIELD_OF: Readonly<Record<DoorLinkRefusal, Field | null>> = {
  "label-missing": "label",
  "label-too-long": "label",
  "expiry-past": "expires",
  "expiry-too-late": "expires",
  "too-many-open": null,
  "not-published": null,
  "event-cancelled": null,
  "event-over": null,
};
