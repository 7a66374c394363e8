import type { Letter } from "./letter.ts";
import type { Message } from "./messages.ts";

/** The letter as HTML. */
export function letterHtml(letter: Letter, { language }: Pick<Message, "language">): string {
  return `<!doctype html><html lang="${language}"><head><title></title></head><body>${letter.parts.length}</body></html>`;
}
