import { saveContributor } from "#commands/contributor/save-contributor.ts";
import type { CommandContext } from "#commands/context.ts";
import { CONTRIBUTOR_FIELDS, parseContributor, type ContributorTexts } from "#domain/event/contributor.ts";

/** Somebody who carries the event out, a speaker where nothing else is said. */
export async function contributing(
  ctx: CommandContext,
  slug: string,
  given: Partial<ContributorTexts> & { readonly name: string },
) {
  const empty = Object.fromEntries(CONTRIBUTOR_FIELDS.map((field) => [field, ""])) as ContributorTexts;
  const facts = parseContributor({ ...empty, role: "speaker", ...given });
  const saved = facts.ok ? await saveContributor(ctx, { slug, known: null, facts: facts.value }) : facts;
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  return saved.value;
}
