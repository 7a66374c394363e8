import { startEventDraft } from "#commands/event/start-event-draft.ts";
import type { CommandContext } from "#commands/context.ts";
import { LONGEST_INVITATION } from "#domain/programme/invitation/read-invitation.ts";
import { isId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, formText, type FormFields } from "#http/read-form.ts";
import { paths } from "#app/paths.ts";
import { NEW_ITEM, sentDraft } from "./sent-draft.ts";

/**
 * Keeps what somebody typed in a draft that a colleague has thrown away meanwhile, as a new draft; nothing is published.
 * Null for what no form of ours has carried, and for whoever may not begin one.
 */
export async function rescueDraft(
  ctx: CommandContext,
  form: FormFields,
  language: Language,
): Promise<{ readonly to: string } | null> {
  const intent = formLine(form, "intent");
  const host = formLine(form, "host");
  const begun = { hostId: isId("org", host) ? host : null, year: null, language: "sv" } as const;
  const started =
    intent === "reread"
      ? await startEventDraft(ctx, {
          ...begun,
          source: formText(form, "source").slice(0, LONGEST_INVITATION),
          year: yearIn(form),
        })
      : INTENTS.has(intent)
        ? await startEventDraft(ctx, { ...begun, source: "", typed: typedIn(form) })
        : null;
  return started?.ok ? { to: `${paths.workDraft(language, started.value)}?done=rescued` } : null;
}

const INTENTS: ReadonlySet<string> = new Set(["save", "add-item", "publish", "create"]);

function typedIn(form: FormFields) {
  const fields = sentDraft(form);
  return formLine(form, "intent") === "add-item" ? { ...fields, items: [...fields.items, NEW_ITEM] } : fields;
}

/** Null where none is written that dates can be of. */
export function yearIn(form: FormFields): number | null {
  const year = formLine(form, "year");
  return /^(19|20|21)\d\d$/.test(year) ? Number(year) : null;
}
