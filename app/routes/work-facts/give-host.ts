import { giveEventHost } from "#commands/event/give-event-host.ts";
import type { CommandContext } from "#commands/context.ts";
import { isId, type OrganisationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, type FormFields } from "#http/read-form.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { eventFacts } from "#queries/event-facts.ts";
import { namedOrganisation } from "#queries/named-organisation.ts";

/** The form of the host as it was sent, and what is wrong with which of its fields. */
export interface HostAgain {
  readonly kind: "host";
  readonly chosen: string;
  readonly written: string;
  readonly at: "host" | "otherHost";
  readonly fault: string;
}

/** Gives the event the organisation that was chosen, or written by those who may give it any. Null: it is not to be seen. */
export async function giveHost(
  ctx: CommandContext,
  slug: string,
  form: FormFields,
  language: Language,
): Promise<{ readonly to: string } | HostAgain | null> {
  const { hosting } = catalogueOf(language).work.event;
  const [chosen, sent] = [formLine(form, "host"), formLine(form, "otherHost").trim()];
  const written = (await eventFacts(ctx, slug))?.anyHost ? sent : "";
  const at = written === "" ? "host" : "otherHost";
  const again = (fault: string): HostAgain => ({ kind: "host", chosen, written, at, fault });
  let organisationId: OrganisationId;
  if (written === "") {
    if (!isId("org", chosen)) return again(hosting.refusals["not-chosen"]);
    organisationId = chosen;
  } else {
    const named = await namedOrganisation(ctx, written);
    if (!named.ok) {
      const { like } = named.refusal;
      return again(like.length === 0 ? hosting.refusals["no-such-organisation"] : hosting.like(like.join("; ")));
    }
    organisationId = named.value.id;
  }
  const given = await giveEventHost(ctx, { slug, organisationId });
  if (given.ok) return { to: `${paths.workEvent(language, slug, "facts")}?done=host` };
  return given.refusal === "no-such-event" ? null : again(hosting.refusals[given.refusal]);
}
