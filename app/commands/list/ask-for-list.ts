import { actorReference } from "#access/actor.ts";
import { refusalAt } from "#access/event-policy.ts";
import { mayTakeList } from "#access/list-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { insertListExport } from "#db/records/list-export-record.ts";
import { countListed } from "#db/records/list-record.ts";
import { disclosureFaults, type Disclosure, type DisclosureFault } from "#domain/registration/disclosure.ts";
import { isMadeAtOnce, MOST_ON_PAPER, type ListKind, type ListOptions } from "#domain/registration/participant-list.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { ListExportId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";

export interface AskForList {
  readonly slug: string;
  readonly kind: ListKind;
  readonly options: ListOptions;
  readonly language: Language;
  /** Of what is handed out: to whom, and why. Both stay on record. */
  readonly disclosure?: Disclosure;
}

export type AskForListRefusal = "not-allowed" | "no-such-event" | DisclosureFault | "too-long-for-paper";

/** `exportId`: the worker writes it; null: it is short, and whoever asked may write it at once. */
export interface AskedForList {
  readonly exportId: ListExportId | null;
  readonly rows: number;
}

export const LIST_KEPT_MS = 24 * 3_600_000;

/** Asks for a list of an event's people. That somebody took it, and which, stays on record. */
export async function askForList(
  ctx: CommandContext,
  { slug, kind, options, language, disclosure }: AskForList,
): Promise<Result<AskedForList, AskForListRefusal>> {
  const [fault] = kind === "disclosure" ? disclosureFaults(options.fields, disclosure) : [];
  const at = ctx.now();
  const [id, auditId] = [ctx.newId("exp"), ctx.newId("aud")];
  return ctx.db.inTransaction(async (tx) => {
    const access = await eventAccess(tx, { slug });
    const refusal = refusalAt(ctx.actor, access, (actor, event) => mayTakeList(actor, event, kind));
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    if (fault) return refused(fault);
    const { total, protected: hidden } = await countListed(tx, access.id, { kind, options });
    const onPaper = options.format === "pdf" || kind === "badges";
    if (onPaper && total > MOST_ON_PAPER) return refused("too-long-for-paper");
    // What is handed out is looked at before it is sent on, and kept for as long.
    const exportId = kind !== "disclosure" && isMadeAtOnce(total, onPaper) ? null : id;
    const requestedBy = actorReference(ctx.actor);
    if (exportId !== null) {
      const deleteAt = instant(at + LIST_KEPT_MS);
      const asked = { kind, options, language, requestedAt: at, requestedBy, total, deleteAt };
      await insertListExport(tx, { id: exportId, eventId: access.id, ...asked });
    }
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: requestedBy,
      act: kind === "disclosure" ? "disclose-list" : "take-list",
      subject: { kind: "event", id: access.id },
      eventId: access.id,
      facts: {
        ...{ list: kind, format: kind === "badges" ? "pdf" : options.format, mode: options.mode, rows: total },
        ...(hidden > 0 && { heldBack: hidden }),
        ...(kind === "needs" && { withNames: options.withNames }),
        ...(kind === "disclosure" && { fields: options.fields, withEnded: options.withEnded }),
      },
      ...(disclosure && { personal: { receiver: disclosure.receiver.trim(), reason: disclosure.reason.trim() } }),
    });
    return ok({ exportId, rows: total });
  });
}
