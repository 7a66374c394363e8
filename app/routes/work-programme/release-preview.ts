import type { CommandContext } from "#commands/context.ts";
import { releaseProgramme, type ReleasedProgramme } from "#commands/programme/release-programme.ts";

type Shown = "changes" | "reordered" | "seatsGone" | "clashes" | "untold";

/** What a release would do, and to how many. */
export interface ReleasePreview extends Pick<ReleasedProgramme, Shown> {
  /** How many have chosen an item that changes; null where nobody is told, whoever is asked for. */
  readonly choosers: number | null;
  readonly all: number | null;
}

/** Found by doing it and undoing it; null where there is nothing to release. */
export async function releasePreview(
  { ctx }: { readonly ctx: CommandContext },
  { slug, version }: { readonly slug: string; readonly version: number },
): Promise<ReleasePreview | null> {
  const asked = { slug, version, seatsMayGo: true, preview: true };
  const toChoosers = await releaseProgramme(ctx, { ...asked, tellAll: false });
  const toAll = await releaseProgramme(ctx, { ...asked, tellAll: true });
  if (!toChoosers.ok || !toAll.ok) return null;
  const { changes, reordered, seatsGone, clashes, told, untold } = toChoosers.value;
  return { changes, reordered, seatsGone, clashes, untold, choosers: told, all: toAll.value.told };
}
