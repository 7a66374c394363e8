import { createHash } from "node:crypto";
import { createDrawingThread } from "./drawing-thread.ts";
import type { InvitationSheet } from "./invitation-sheet.ts";
import { keptDrawings } from "./kept-drawings.ts";
import { typstPencil } from "./typst-pencil.ts";

const thread = createDrawingThread(() => typstPencil("invitation"));

/** Some 200 invitations; so many others may be waited for. */
const drawings = keptDrawings({ mostBytes: 16 * 1024 * 1024, mostUnderway: 40 });

/**
 * A tagged PDF/UA-1 of the invitation. Equal sheets give equal bytes, so that what was drawn is kept by what it says and
 * is never stale. Fails with `NoDrawing` where there is no drawing to be had now.
 */
export function drawInvitationPdf(sheet: InvitationSheet): Promise<Buffer> {
  const content = JSON.stringify(sheet);
  const key = createHash("sha256").update(content).digest("base64url");
  return drawings.get(key, () => thread.draw(content));
}
