import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { parsePageNumber, withPage } from "#domain/event/list-page.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { organisationCalled, unknownOrganisations, type UnknownOrganisations } from "#queries/unknown-organisations.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Field } from "#ui/field.tsx";
import script from "#ui/registration-script.js?url";
import { PageLinks } from "#ui/page-links.tsx";
import { WorkShell } from "#ui/work-shell.tsx";
import { actOnRegister, type ActFault } from "./act-on-register.ts";
import { FindOrganisation } from "./find-organisation.tsx";
import { MergedLately } from "./merged-lately.tsx";
import { UnknownItem } from "./unknown-item.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown extends UnknownOrganisations {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly done: string | null;
  /** No one organisation is called what was looked for. */
  readonly unfound: { readonly called: string; readonly code: string } | null;
}

interface Again {
  readonly fault: ActFault;
  readonly typed: Readonly<Record<"name" | "merged" | "survivor", string>>;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const asked = new URL(args.request.url).searchParams;
  const found = await unknownOrganisations(ctx, parsePageNumber(asked));
  if (!found.ok) throw new Response(null, { status: 404 });
  const called = asked.get("called");
  const named = called === null ? null : await organisationCalled(ctx, called);
  if (named?.ok) throw redirect(paths.workOrganisation(language, named.value), 303);
  const done = asked.get("done");
  const unfound = named === null ? null : { called: called ?? "", code: named.refusal };
  return data<Shown>({ language, account, done, unfound, ...found.value }, { status: unfound === null ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  if (!account.may.register) throw new Response(null, { status: 404 });
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const acted = await actOnRegister(ctx, form);
  if (acted.ok) return redirect(`${paths.workOrganisations(language)}?done=${acted.value}`, 303);
  if (acted.refusal.code === "not-allowed") throw new Response(null, { status: 404 });
  const typed = {
    name: formLine(form, "name"),
    merged: formLine(form, "merged"),
    survivor: formLine(form, "survivor"),
  };
  return data<Again>({ fault: acted.refusal, typed }, { status: 422 });
}

export const meta: MetaFunction<() => Shown> = ({ data: shown }) => {
  if (!shown) return [];
  const { site, work } = catalogueOf(shown.language);
  return [{ title: `${work.lists.spellings.title} – ${site.name}` }];
};

export default function WorkOrganisationsRoute() {
  const { language, account, done, unfound, spellings, total, page, resolutions, merges } =
    useLoaderData<() => Shown>();
  const again = useActionData<() => Again>();
  const words = catalogueOf(language).work.lists.spellings;
  const inWords = (code: string) =>
    Object.entries(words.refusals).find(([each]) => each === code)?.[1] ?? words.refusals["not-found"];
  const said = again && inWords(again.fault.code);
  const notCalled = !again && unfound !== null ? inWords(unfound.code) : undefined;
  const faultAt = (name: string) => (again?.fault.at === name ? said : undefined);
  return (
    <WorkShell account={account} language={language} current="organisations">
      {again && said && <ErrorSummary language={language} faults={[{ name: again.fault.at, fault: said }]} />}
      {notCalled !== undefined && <ErrorSummary language={language} faults={[{ name: "called", fault: notCalled }]} />}
      {!again && (done === "done" || done === "undone") && (
        <p className="notice" role="status">
          {done === "done" ? words.done : words.undone}
        </p>
      )}
      <h1>{words.title}</h1>
      {total === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.intro}</p>
          <h2>{words.count(total)}</h2>
          <ul className="log">
            {spellings.map((spelling, place) => {
              const fault = faultAt(`name-${place}`);
              const typed = fault === undefined ? "" : (again?.typed.name ?? "");
              return <UnknownItem key={spelling.key} {...{ language, place, spelling, fault, typed }} />;
            })}
          </ul>
          <PageLinks
            language={language}
            page={page}
            pathOf={(number) => paths.workOrganisations(language) + withPage("", number)}
          />
        </>
      )}
      <FindOrganisation language={language} called={unfound?.called ?? ""} fault={notCalled} />
      <section className="section" aria-labelledby="merge">
        <h2 id="merge">{words.merge.title}</h2>
        <p>{words.merge.text}</p>
        <form method="post" className="form" noValidate>
          <input type="hidden" name="intent" value="merge" />
          {(["merged", "survivor"] as const).map((name) => (
            <Field
              key={name}
              language={language}
              name={name}
              label={words.merge[name]}
              fault={faultAt(name)}
              required
              defaultValue={again?.typed[name]}
              control={(ties) => <input type="text" list="organisations" autoComplete="off" {...ties} />}
            />
          ))}
          <Button>{words.merge.submit}</Button>
        </form>
      </section>
      <MergedLately language={language} resolutions={resolutions} merges={merges} />
      <datalist id="organisations" data-names={paths.organisationNames()} />
      <script type="module" src={script} />
    </WorkShell>
  );
}
