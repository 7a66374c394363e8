import { text } from "node:stream/consumers";
import type { Language } from "#domain/values/language.ts";
import { drawInProcess } from "./drawing-process.ts";
import { createDrawingThread } from "./drawing-thread.ts";
import { jsonInPieces, MOST_IN_A_THREAD } from "./list-sheet.ts";
import { typstPencil } from "./typst-pencil.ts";

/**
 * Sheets that are sold everywhere, in millimetres on A4: the badges' size, how many stand on it, and where the first
 * begins. Of those that are cut beforehand the measures are as label programs have them: L7418 and L7417 in LibreOffice 7.4
 * (share/labels/labels.xml), L4785 in gLabels 3.4.1 (avery-iso-templates.xml), whose sheets aren't quite centred.
 */
export const BADGE_SHEETS = {
  /** Avery L7418 and its like. */
  "86x55": { width: 86, height: 55, columns: 2, rows: 4, left: 19, top: 38.5, acrossGap: 0, downGap: 0 },
  /** Avery L4785 and its like. */
  "80x50": { width: 80, height: 50, columns: 2, rows: 5, left: 18, top: 13, acrossGap: 15, downGap: 5 },
  /** Avery L7417 and L7419 and their like: also visiting cards. */
  "90x54": { width: 90, height: 54, columns: 2, rows: 5, left: 15, top: 13.5, acrossGap: 0, downGap: 0 },
  /** A sheet folded twice, for holders around the neck. */
  a6: { width: 105, height: 148.5, columns: 2, rows: 2, left: 0, top: 0, acrossGap: 0, downGap: 0 },
} as const;

export type BadgeSheet = keyof typeof BADGE_SHEETS;

export interface Badge {
  readonly name: string;
  readonly organisation: string | null;
}

export interface BadgesToDraw {
  readonly sheet: BadgeSheet;
  readonly language: Language;
  readonly event: string;
  readonly badges: readonly Badge[];
  /** Lines to cut along, where badges are printed on plain paper. */
  readonly cutLines: boolean;
}

const thread = createDrawingThread(() => typstPencil("badges"));

/** A tagged PDF of name badges; a name is set as large as its badge has room for. */
export async function drawBadges({ sheet, badges, ...rest }: BadgesToDraw): Promise<Buffer> {
  const head = { ...rest, ...BADGE_SHEETS[sheet] };
  const written = jsonInPieces(head, "badges", badges, (badge) => badge);
  if (badges.length > MOST_IN_A_THREAD) return drawInProcess(() => typstPencil("badges", "process"), written);
  return thread.draw(await text(written));
}
