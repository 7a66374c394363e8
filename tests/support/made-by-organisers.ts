import { actorReference, type Actor } from "#access/actor.ts";
import { sendMessage } from "#commands/broadcast/send-message.ts";
import type { CommandContext } from "#commands/context.ts";
import { startEventDraft } from "#commands/event/start-event-draft.ts";
import { keepSeats } from "#commands/registration/keep-seats.ts";
import { uploadParticipants } from "#commands/import/upload-participants.ts";
import { insertListExport, keepListPart, noteListFinished } from "#db/records/list-export-record.ts";
import { LIST_DEFAULTS } from "#domain/registration/participant-list.ts";
import type { EventId, OrganisationId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";

/**
 * One of each thing with an address of its own in the workspace: a draft of the host's, and the event's message, kept seats,
 * import and list, which is shown to whoever asked for it.
 */
export async function madeByOrganisers(
  ctx: CommandContext,
  { event, host }: { readonly event: { readonly id: EventId; readonly slug: string }; readonly host: OrganisationId },
  listAskedBy: Actor = ctx.actor,
) {
  const { slug } = event;
  const receivers = { standing: "all", mode: null } as const;
  const sent = await sendMessage(ctx, { slug, note: { subject: "Hej", text: "Hej" }, receivers });
  const draft = await startEventDraft(ctx, { hostId: host, source: "", year: null, language: "sv" });
  const rows = [
    ["Namn", "E-post"],
    ["Bo", "bo@example.se"],
  ];
  const uploaded = await uploadParticipants(ctx, { slug, language: "sv", rows });
  const group = { name: "Tolkar", rule: { by: "code", code: "tolk" }, seats: 1, until: null } as const;
  const kept = await keepSeats(ctx, { slug, mode: "on-site", ...group });
  if (!sent.ok || !draft.ok || !uploaded.ok || !kept.ok) throw new Error("what organisers make could not be made");
  return {
    ...{ broadcastId: sent.value.id, draftId: draft.value, importId: uploaded.value },
    allotmentId: kept.value,
    exportId: await writtenList(ctx, event.id, listAskedBy),
  };
}

/** Of names, and long enough to have been written by the worker. */
async function writtenList(ctx: CommandContext, eventId: EventId, askedBy: Actor) {
  const id = ctx.newId("exp");
  const at = ctx.now();
  const content = Buffer.from("Namn\r\n").toString("base64");
  await ctx.db.inTransaction(async (tx) => {
    const options = { ...LIST_DEFAULTS, format: "csv" } as const;
    await insertListExport(tx, {
      ...{ id, eventId, kind: "participants", options, language: "sv", total: 1 },
      ...{ requestedAt: at, requestedBy: actorReference(askedBy), deleteAt: instant(at + 86_400_000) },
    });
    await keepListPart(tx, id, { position: 0, content });
    await noteListFinished(tx, id, { bytes: 6, fileName: "anmalda.csv", at });
  });
  return id;
}
