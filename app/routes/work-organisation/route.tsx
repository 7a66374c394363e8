import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { county, municipality } from "#domain/organisation/territory.ts";
import { isId } from "#domain/values/identifiers.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { olderThan } from "#http/older-than.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { organisationPage, type LinkedOrganisation, type OrganisationPage } from "#queries/organisation-page.ts";
import { ThingHistory } from "#ui/thing-history.tsx";
import { WorkShell } from "#ui/work-shell.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly organisation: OrganisationPage;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const id = args.params["org"] ?? "";
  const organisation = found(isId("org", id) ? await organisationPage(ctx, id, olderThan(args.request).act) : null);
  return data<Shown>({ language, account, organisation });
}

export const meta: MetaFunction<() => Shown> = ({ data: shown }) =>
  shown ? [{ title: `${shown.organisation.name} – ${catalogueOf(shown.language).site.name}` }] : [];

/** An organisation as the register has it, and all that was done with it. */
export default function WorkOrganisationRoute() {
  const { language, account, organisation } = useLoaderData<() => Shown>();
  const { work, organisationKinds } = catalogueOf(language);
  const words = work.lists.spellings.page;
  const { name, kind, parent, mergedInto, spellings, history } = organisation;
  return (
    <WorkShell account={account} language={language} current={account.may.register ? "organisations" : "people"}>
      <h1>{name}</h1>
      <ul className="links">
        {account.may.register && (
          <li>
            <a href={paths.workOrganisations(language)}>{words.all}</a>
          </li>
        )}
        <li>
          <a href={paths.workSignInRules(language)}>{words.signIn}</a>
        </li>
      </ul>
      <dl className="fields">
        <Pair name={words.kind}>{organisationKinds[kind]}</Pair>
        <Pair name={words.county}>
          {organisation.county === null ? words.noCounty : county(organisation.county).name}
        </Pair>
        {organisation.municipality !== null && (
          <Pair name={words.municipality}>{municipality(organisation.municipality).name}</Pair>
        )}
        {parent !== null && <Pair name={words.parent}>{linkTo(language, parent)}</Pair>}
        {mergedInto !== null && <Pair name={words.mergedInto}>{linkTo(language, mergedInto)}</Pair>}
        {spellings.length > 0 && (
          <Pair name={words.spellings}>
            {spellings
              .map(({ written, county: of }) => (of === null ? written : `${written} (${county(of).name})`))
              .join(", ")}
          </Pair>
        )}
      </dl>
      <ThingHistory language={language} zone={STOCKHOLM} history={history} />
    </WorkShell>
  );
}

function linkTo(language: Language, { id, name, isOpen }: LinkedOrganisation): ReactNode {
  return isOpen ? <a href={paths.workOrganisation(language, id)}>{name}</a> : name;
}

function Pair(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
