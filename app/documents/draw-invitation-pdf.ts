import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createDrawingThread } from "./drawing-thread.ts";
import type { InvitationSheet } from "./invitation-sheet.ts";
import { keptDrawings } from "./kept-drawings.ts";

/** Found from where package.json stands: from the sources and from the built server alike. */
const { resolve } = createRequire(import.meta.url);

const thread = createDrawingThread(() => ({
  script: resolve("#documents/typst-thread.mjs"),
  workerData: {
    template: resolve("#documents/invitation.typ"),
    fontPaths: [
      join(dirname(resolve("source-sans/package.json")), "TTF"),
      resolve("@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf"),
    ],
    fonts: "Source Sans 3|Noto Emoji",
  },
}));

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
