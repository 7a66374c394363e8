import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Pencil } from "./drawing-thread.ts";

/** Found from where package.json stands: from the sources and from the built server alike. */
const { resolve } = createRequire(import.meta.url);

/** What sets one of our templates, with typefaces from files of our own. */
export function typstPencil(
  template: "invitation" | "list" | "badges",
  where: "thread" | "process" = "thread",
): Pencil {
  return {
    script: resolve(`#documents/typst-${where}.mjs`),
    workerData: {
      template: resolve(`#documents/${template}.typ`),
      fontPaths: [
        join(dirname(resolve("source-sans/package.json")), "TTF"),
        resolve("@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf"),
      ],
      fonts: "Source Sans 3|Noto Emoji",
    },
  };
}
