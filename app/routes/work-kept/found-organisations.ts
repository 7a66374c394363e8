import { foldedText } from "#domain/values/folded-text.ts";
import { chosenOrganisations, type ChosenOrganisation } from "#queries/chosen-organisations.ts";
import type { QueryContext } from "#queries/context.ts";
import { findOrganisations } from "#queries/find-organisations.ts";
import type { KeptForm } from "./kept-fields.ts";

/** What the register has for what somebody has searched for. */
export interface Found {
  readonly text: string;
  readonly organisations: readonly ChosenOrganisation[];
  readonly isMore: boolean;
}

const MOST_SHOWN = 20;

/** What is searched for, beside what is chosen; what is called just so is chosen with it. */
export async function searched(
  ctx: QueryContext,
  form: KeptForm,
  text: string,
): Promise<{ readonly form: KeptForm; readonly found: Found; readonly isChosen: boolean }> {
  const rows = await findOrganisations(ctx, { text, limit: MOST_SHOWN + 1 });
  const called = rows.filter(({ name, foundAs }) => foldedText(foundAs ?? name) === foldedText(text));
  const [only] = called.length === 1 ? called : [];
  const organisations = only ? [...new Set([...form.organisations, only.id])] : form.organisations;
  const others = rows.slice(0, MOST_SHOWN).filter(({ id }) => !organisations.includes(id));
  return {
    form: { ...form, by: "organisation", organisations },
    isChosen: only !== undefined,
    found: { text, isMore: rows.length > MOST_SHOWN, organisations: others.map(({ id, name }) => ({ id, name })) },
  };
}

export async function chosenOf(ctx: QueryContext, ...forms: readonly KeptForm[]) {
  return chosenOrganisations(
    ctx,
    forms.flatMap(({ organisations }) => organisations),
  );
}
