import { addInvitees } from "#commands/invitee/add-invitees.ts";
import { invite } from "#commands/invitee/invite.ts";
import { removeInvitee } from "#commands/invitee/remove-invitee.ts";
import type { CommandContext } from "#commands/context.ts";
import { readInvitees, type InviteeLineFault } from "#domain/event/invitee.ts";
import { isId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, formText, type FormFields } from "#http/read-form.ts";
import { submissionOf } from "#http/submission-of.ts";
import { paths } from "#app/paths.ts";

/** Why the page is shown again. */
export type ListAgain =
  /** Those lines that could not be read, after so many people were added. */
  | {
      readonly kind: "list";
      readonly list: string;
      readonly added: number;
      readonly unread: readonly InviteeLineFault[];
    }
  | { readonly kind: "refused"; readonly refusal: "not-published" | "over" | "nobody" };

type Outcome = { readonly to: string } | ListAgain;

/** Does what the pressed button says; null for what no button of ours says, and for what is not there. */
export async function actOnList(
  ctx: CommandContext,
  slug: string,
  form: FormFields,
  { language, query }: { readonly language: Language; readonly query: string },
): Promise<Outcome | null> {
  const here = paths.workEvent(language, slug, "invited");
  const intent = formLine(form, "intent");
  if (intent === "add") {
    const list = formText(form, "list");
    const { people, unread } = readInvitees(list);
    const faults = unread.map(({ fault }) => fault);
    if (people.length === 0) return { kind: "list", list, added: 0, unread: faults };
    const added = await addInvitees(ctx, { slug, people, language: "sv" });
    if (!added.ok) return null;
    if (unread.length === 0) return { to: `${here}?done=added&count=${added.value}` };
    return { kind: "list", list: unread.map(({ line }) => line).join("\n"), added: added.value, unread: faults };
  }
  if (intent === "invite" || intent === "remind") {
    const invited = await invite(ctx, {
      ...{ slug, whom: intent === "invite" ? "new" : "unanswered" },
      submissionKey: submissionOf(form),
    });
    if (invited.ok) return { to: `${here}?done=${intent === "invite" ? "invited" : "reminded"}` };
    const { refusal } = invited;
    return refusal === "not-allowed" || refusal === "no-such-event" ? null : { kind: "refused", refusal };
  }
  if (intent === "remove") {
    const id = formLine(form, "invitee");
    if (!isId("inv", id)) return null;
    const removed = await removeInvitee(ctx, { slug, id });
    // Who is gone already, by the first of two presses or by somebody else, is gone.
    const to = `${here}${query === "" ? "?" : `${query}&`}done=removed`;
    return removed.ok || removed.refusal === "no-such-invitee" ? { to } : null;
  }
  return null;
}
