import { addOrganisation } from "#commands/organisation/add-organisation.ts";
import { mergeOrganisations } from "#commands/organisation/merge-organisations.ts";
import { resolveSpelling } from "#commands/organisation/resolve-spelling.ts";
import { undoMerge } from "#commands/organisation/undo-merge.ts";
import { undoResolveSpelling } from "#commands/organisation/undo-resolve-spelling.ts";
import { parseCountyCode } from "#domain/organisation/territory.ts";
import { ORGANISATION_KINDS } from "#domain/organisation/organisation.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { isId, type OrganisationId } from "#domain/values/identifiers.ts";
import { formLine, type FormFields } from "#http/read-form.ts";
import type { Work } from "#http/work-context.ts";
import { organisationCalled } from "#queries/unknown-organisations.ts";

/** Where on the page a fault belongs: a field's name. */
export interface ActFault {
  readonly at: string;
  readonly code: string;
}

type Context = Work["ctx"];

/** What one of the page's forms asks for. */
export async function actOnRegister(ctx: Context, form: FormFields): Promise<Result<"done" | "undone", ActFault>> {
  const at = (code: string, field: string) => refused({ at: field, code });
  switch (formLine(form, "intent")) {
    case "resolve":
    case "add": {
      const field = `name-${formLine(form, "place")}`;
      const organisation = await meant(ctx, form);
      if (!organisation.ok) return at(organisation.refusal, field);
      const keys = [formLine(form, "key"), ...form.getAll("also").filter((key) => typeof key === "string")];
      for (const key of keys) {
        const resolved = await resolveSpelling(ctx, { key, organisation: organisation.value });
        if (!resolved.ok) return at(resolved.refusal, field);
      }
      return ok("done");
    }
    case "merge": {
      const merged = await organisationCalled(ctx, formLine(form, "merged"));
      if (!merged.ok) return at(merged.refusal, "merged");
      const survivor = await organisationCalled(ctx, formLine(form, "survivor"));
      if (!survivor.ok) return at(survivor.refusal, "survivor");
      const done = await mergeOrganisations(ctx, { merged: merged.value, survivor: survivor.value });
      return done.ok ? ok("done") : at(done.refusal, "merged");
    }
    case "undo-merge": {
      const id = formLine(form, "id");
      const undone = isId("org", id) ? await undoMerge(ctx, { merged: id }) : refused("not-found");
      return undone.ok ? ok("undone") : at(undone.refusal, "history");
    }
    case "undo-resolution": {
      const id = formLine(form, "id");
      const undone = isId("rsl", id) ? await undoResolveSpelling(ctx, { id }) : refused("not-found");
      return undone.ok ? ok("undone") : at(undone.refusal, "history");
    }
    default:
      return at("nothing-chosen", "history");
  }
}

/** Of a button with a suggestion, by a name that was typed, or new. */
async function meant(ctx: Context, form: FormFields): Promise<Result<OrganisationId, string>> {
  const suggested = formLine(form, "organisation");
  if (isId("org", suggested)) return ok(suggested);
  const name = formLine(form, "name");
  if (formLine(form, "intent") === "resolve") return organisationCalled(ctx, name);
  const kind = ORGANISATION_KINDS.find((one) => one === formLine(form, "kind")) ?? "other";
  return addOrganisation(ctx, { name, kind, county: parseCountyCode(formLine(form, "county")) });
}
