import { redirect } from "@remix-run/node";
import { chooseParticipants, type ChooseParticipants } from "#commands/broadcast/choose-participants.ts";
import { parsePageNumber, withPage } from "#domain/event/list-page.ts";
import { isId, type RegistrationId } from "#domain/values/identifiers.ts";
import { formLine, type FormFields } from "#http/read-form.ts";
import type { Work } from "#http/work-context.ts";
import { paths } from "#app/paths.ts";
import type { AskedList } from "./asked-list.ts";

/** Keeps the ticks of the page that was shown, does what was asked for, and leads to where the list goes on. */
export async function actOnChoice(
  { ctx, language }: Pick<Work, "ctx" | "language">,
  slug: string,
  form: FormFields,
  { filter, query: list }: AskedList,
): Promise<Response> {
  const intent = formLine(form, "intent");
  const choose = async (choice: ChooseParticipants["choice"]) => {
    const chosen = await chooseParticipants(ctx, { slug, choice });
    if (!chosen.ok && chosen.refusal !== "too-many") throw new Response(null, { status: 404 });
    return chosen;
  };
  let chosen = await choose({ kind: "these", shown: idsIn(form, "shown"), ticked: idsIn(form, "chosen") });
  if (intent === "fitting" && chosen.ok) chosen = await choose({ kind: "fitting", filter });
  if (intent === "nobody") chosen = await choose({ kind: "nobody" });
  const nobody = intent === "write" && chosen.ok && chosen.value === 0;
  if (intent === "write" && chosen.ok && !nobody) {
    return redirect(`${paths.workEvent(language, slug, "messages")}?to=chosen`, 303);
  }
  const to = { get: () => formLine(form, "page") || (intent === "filter" ? "1" : formLine(form, "at")) };
  const query = withPage(list, parsePageNumber(to));
  const refused = nobody ? "nobody-chosen" : chosen.ok ? null : chosen.refusal;
  const told = refused === null ? "" : `${query === "" ? "?" : "&"}refused=${refused}`;
  return redirect(paths.workEvent(language, slug, "people") + query + told, 303);
}

function idsIn(form: FormFields, name: string): readonly RegistrationId[] {
  return form.getAll(name).filter((id): id is RegistrationId => typeof id === "string" && isId("reg", id));
}
