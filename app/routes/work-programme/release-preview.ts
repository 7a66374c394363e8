import type { CommandContext } from "#commands/context.ts";
import type { Told } from "#domain/registration/broadcast.ts";
import { untoldPeople } from "#queries/untold-people.ts";
import { releaseProgramme, type ReleasedProgramme } from "#commands/programme/release-programme.ts";

type Shown = "changes" | "reordered" | "seatsGone" | "clashes" | "untold" | "unanswered";

/** What a release would do, and to how many. */
export interface ReleasePreview extends Pick<ReleasedProgramme, Shown> {
  /** How many of each an item that changes concerns; null where nobody is told, whoever is asked for. */
  readonly concerned: Told | null;
  readonly all: Told | null;
  /** Contributors without an address. */
  readonly withoutAddress: number;
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
  const withoutAddress = await untoldPeople(ctx, slug);
  const { changes, reordered, seatsGone, clashes, told, untold, unanswered } = toChoosers.value;
  return {
    changes,
    reordered,
    seatsGone,
    clashes,
    untold,
    unanswered,
    concerned: told,
    all: toAll.value.told,
    withoutAddress,
  };
}
