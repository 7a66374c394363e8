import { addAlias } from "#commands/organisation/add-alias.ts";
import { addOrganisation } from "#commands/organisation/add-organisation.ts";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import { mergeOrganisations } from "#commands/organisation/merge-organisations.ts";
import { removeAlias } from "#commands/organisation/remove-alias.ts";
import { renameOrganisation } from "#commands/organisation/rename-organisation.ts";
import { resolveSpelling } from "#commands/organisation/resolve-spelling.ts";
import { setParent } from "#commands/organisation/set-parent.ts";
import { undoMerge } from "#commands/organisation/undo-merge.ts";
import { undoResolveSpelling } from "#commands/organisation/undo-resolve-spelling.ts";
import type { Result } from "#domain/result.ts";
import { initialRegister, INITIAL_REGISTER } from "#domain/organisation/initial-register.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { unknownOrganisations } from "#queries/unknown-organisations.ts";
import type { testContext } from "#tests/support/context.ts";
import { openEvent, person, registered } from "#tests/support/open-event.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Step } from "#tests/support/told-acts.ts";

/** The register of organisations, and what people have written instead of their names. */
export async function organisationEntries(ctx: ReturnType<typeof testContext>, step: Step): Promise<void> {
  const { actor } = await signedIn(ctx.db, { role: "administrator" });
  const kronoberg = "07" as CountyCode;
  const added = await step(
    "organisation/add-organisation",
    (run) => addOrganisation(run, { name: "Föreningen Stöd", kind: "civil-society", county: kronoberg }),
    (value) => [
      {
        ...{ act: "add-organisation", subject: ["organisation", idOf(value)] },
        after: { name: "Föreningen Stöd", kind: "civil-society", county: "07", municipality: null, parent: null },
      },
    ],
    actor,
  );
  const id = idOf(added);
  const subject = ["organisation", id] as const;
  await step(
    "organisation/rename-organisation",
    (run) => renameOrganisation(run, { organisation: id, name: "Stödföreningen", oldName: "drop" }),
    () => [
      { act: "rename-organisation", subject, before: { name: "Föreningen Stöd" }, after: { name: "Stödföreningen" } },
    ],
    actor,
  );
  const alias = await step(
    "organisation/add-alias",
    (run) => addAlias(run, { organisation: id, written: "Stöd", county: kronoberg }),
    () => [{ act: "add-alias", subject, after: { written: "Stöd", county: "07" } }],
    actor,
  );
  await step(
    "organisation/remove-alias",
    (run) => removeAlias(run, { alias: idOf(alias) }),
    () => [{ act: "remove-alias", subject, before: { written: "Stöd", county: "07" } }],
    actor,
  );
  const whole = await addedOrganisation(ctx, "Helheten");
  await step(
    "organisation/set-parent",
    (run) => setParent(run, { organisation: id, parent: whole }),
    () => [{ act: "set-parent", subject, before: { parent: null }, after: { parent: whole } }],
    actor,
  );
  const survivor = await addedOrganisation(ctx, "Stödföreningen i Växjö");
  await step(
    "organisation/merge-organisations",
    (run) => mergeOrganisations(run, { merged: id, survivor }),
    () => [{ act: "merge-organisations", subject, before: { mergedInto: null }, after: { mergedInto: survivor } }],
    actor,
  );
  await step(
    "organisation/undo-merge",
    (run) => undoMerge(run, { merged: id }),
    () => [{ act: "undo-merge", subject, before: { mergedInto: survivor }, after: { mergedInto: null } }],
    actor,
  );
  await openEvent(ctx);
  await registered(ctx, [person("Anna", { organisation: "Stödd förening", county: kronoberg })]);
  const unknown = await unknownOrganisations({ ...ctx, actor });
  const key = unknown.ok ? unknown.value.spellings[0]!.key : "";
  await step(
    "organisation/resolve-spelling",
    (run) => resolveSpelling(run, { key, organisation: id }),
    () => [{ act: "resolve-spelling", subject, before: { stoodFor: null }, after: { stoodFor: id } }],
    actor,
  );
  const [resolution] = await ctx.db.read((read) => read.select().from(read.tables.spellingResolution));
  await step(
    "organisation/undo-resolve-spelling",
    (run) => undoResolveSpelling(run, { id: resolution!.id }),
    () => [{ act: "undo-resolve-spelling", subject, before: { stoodFor: id }, after: { stoodFor: null } }],
    actor,
  );
  await step(
    "organisation/load-initial-register",
    loadInitialRegister,
    (value) => [
      {
        ...{ act: "load-initial-register", subject: ["organisation", INITIAL_REGISTER] },
        after: { added: value.ok ? value.value.added : initialRegister().length },
      },
    ],
    actor,
  );
}

function idOf<Id extends string>(result: Result<Id, unknown>): Id {
  if (!result.ok) throw new Error(String(result.refusal));
  return result.value;
}
