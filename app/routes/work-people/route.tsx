import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { runsTheInstallation } from "#access/actor.ts";
import { endRole } from "#commands/account/end-role.ts";
import { giveRole, type GiveRoleRefusal } from "#commands/account/give-role.ts";
import { ROLE_NAMES } from "#domain/account/role.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { parsePageNumber, withPage } from "#domain/event/list-page.ts";
import { parseEmailAddress } from "#domain/values/email-address.ts";
import { isId, type OrganisationId } from "#domain/values/identifiers.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { olderThan } from "#http/older-than.ts";
import { formLine, readForm, type FormFields } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { openedParameters, sealedSearch, type Searching } from "#http/sealed-search.ts";
import { workContext, type Work } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { installationHistory } from "#queries/installation-history.ts";
import { namedOrganisation } from "#queries/named-organisation.ts";
import { keptOrganisations, peopleOfWork, type PeopleOfWork } from "#queries/people-of-work.ts";
import type { ThingActs } from "#queries/thing-history.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageLinks, titleOfPage } from "#ui/page-links.tsx";
import { ThingHistory } from "#ui/thing-history.tsx";
import { WorkShell } from "#ui/work-shell.tsx";
import { GiveRoleForm, NOTHING_WRITTEN, type Written } from "./give-role-form.tsx";
import { PeopleTable } from "./people-table.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly people: PeopleOfWork;
  /** Of which one gives roles, where one doesn't run the installation. */
  readonly kept: Awaited<ReturnType<typeof keptOrganisations>>;
  readonly all: boolean;
  /** Of the installation, for those who run it. */
  readonly history: ThingActs;
  readonly done: string | null;
  readonly searched: string;
  /** The search as the address has it. */
  readonly query: string;
}

interface Again {
  /** Null: of the whole page. */
  readonly field: "email" | "name" | "role" | "organisation" | null;
  readonly fault: string;
  readonly written: Written;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const { searchParams } = new URL(args.request.url);
  const searched = (openedParameters(searchingIn(ctx), searchParams).get("q") ?? "").slice(0, LONGEST_SEARCH);
  const people = await peopleOfWork(ctx, { searched, page: parsePageNumber(searchParams) });
  if (!people.ok) throw new Response(null, { status: 404 });
  const all = runsTheInstallation(ctx.actor);
  const kept = all ? [] : await keptOrganisations(ctx);
  const history = await installationHistory(ctx, olderThan(args.request).act);
  const [done, query] = [searchParams.get("done"), queryOf(ctx, searched)];
  return data<Shown>({ language, account, people: people.value, kept, all, done, searched, query, history });
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const work = await workContext(args);
  if (!work.account.may.people) throw new Response(null, { status: 404 });
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const intent = formLine(form, "intent");
  if (intent === "search") {
    const asked = formLine(form, "q").trim().slice(0, LONGEST_SEARCH);
    return redirect(paths.workPeople(work.language) + queryOf(work.ctx, asked), 303);
  }
  if (intent !== "give" && intent !== "end") throw new Response(null, { status: 400 });
  const done = intent === "give" ? await give(work, form) : await end(work, form);
  if (typeof done !== "string") return data<Again>(done, { status: 422 });
  return redirect(`${paths.workPeople(work.language)}?done=${done}`, 303);
}

function queryOf(ctx: Work["ctx"], searched: string): string {
  return searched === "" ? "" : `?q=${sealedSearch(searchingIn(ctx), searched)}`;
}

function searchingIn({ secret, actor }: Work["ctx"]): Searching {
  return { secret, actor, list: "people" };
}

async function give({ ctx, language, words }: Work, form: FormFields): Promise<Again | "given" | "given-untold"> {
  const { account, people } = words.work.access;
  const said = account.people;
  const written = {
    email: formLine(form, "email"),
    name: formLine(form, "name"),
    role: formLine(form, "role"),
    organisation: formLine(form, "organisation").trim(),
    installation: formLine(form, "installation") !== "",
  };
  const again = (field: Again["field"], fault: string) => ({ field, fault, written });
  const email = parseEmailAddress(written.email);
  if (email === null) return again("email", said.faults.email);
  const role = ROLE_NAMES.find((one) => one === written.role);
  if (role === undefined) return again("role", said.faults.role);
  let organisationId: OrganisationId | null = null;
  if (isId("org", written.organisation)) organisationId = written.organisation;
  else if (written.installation) {
    if (written.organisation !== "") return again("organisation", said.faults.both);
  } else {
    if (written.organisation === "") return again("organisation", said.faults.organisation);
    const found = await namedOrganisation(ctx, written.organisation);
    if (!found.ok) {
      const like = found.refusal.like.join("; ");
      return again("organisation", like === "" ? said.faults.unknown : said.faults.like(like));
    }
    organisationId = found.value.id;
  }
  const given = await giveRole(ctx, { email, name: written.name, language, organisationId, role });
  if (given.ok) return given.value.told ? "given" : "given-untold";
  return again(FIELD_OF[given.refusal] ?? null, people.refusals[given.refusal]);
}

/** So few are all seen at once. */
const MANY = 20;
const LONGEST_SEARCH = 100;

/** Which field a refusal is about. */
const FIELD_OF: Partial<Record<GiveRoleRefusal, Again["field"]>> = {
  "name-too-long": "name",
  "role-of-an-organisation": "role",
};

async function end({ ctx, words }: Work, form: FormFields): Promise<Again | "ended"> {
  const { account, people } = words.work.access;
  const membershipId = formLine(form, "membership");
  if (!isId("mbr", membershipId)) throw new Response(null, { status: 400 });
  const ended = await endRole(ctx, { membershipId });
  if (ended.ok) return "ended";
  const refusals = { ...people.refusals, ...account.people.refusals };
  return { field: null, fault: refusals[ended.refusal], written: NOTHING_WRITTEN };
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  const title = titleOfPage(data.language, work.access.account.people.title, data.people.page);
  return [{ title: `${title} – ${site.name}` }];
};

export default function WorkPeople() {
  const { language, account, people, kept, all, done, searched, query, history } = useLoaderData<() => Shown>();
  const again = useActionData<() => Again>();
  const { access, signOn } = catalogueOf(language).work;
  const words = access.account.people;
  const said = done !== null && Object.hasOwn(words.done, done) ? words.done[done as keyof typeof words.done] : null;
  return (
    <WorkShell account={account} language={language} current="people">
      {again && again.field !== null && (
        <ErrorSummary language={language} faults={[{ name: again.field, fault: again.fault }]} />
      )}
      {again && again.field === null && <Notice tone="warn" title={again.fault} text="" />}
      {said !== null && !again && (
        <div role="status">
          <Notice tone="note" title={said} text="" />
        </div>
      )}
      <h1>{words.title}</h1>
      <p>
        {words.lead} <a href={paths.workSignInRules(language)}>{signOn.rules.toRules}</a>
      </p>
      <p className="row">
        <a href="#give">{words.add}</a>
      </p>
      {(searched !== "" || people.all > MANY) && (
        <form method="post" action={paths.workPeople(language)} role="search" className="row end section">
          <div className="field grow">
            <label htmlFor="q">{words.search}</label>
            <input id="q" name="q" type="search" defaultValue={searched} maxLength={LONGEST_SEARCH} />
          </div>
          <button type="submit" name="intent" value="search">
            {words.find}
          </button>
          {searched !== "" && <a href={paths.workPeople(language)}>{words.showAll}</a>}
        </form>
      )}
      {searched !== "" && people.found === 0 && <p className="empty">{words.noneFound}</p>}
      {people.organisations.map((organisation) => (
        <PeopleTable key={organisation.id} {...{ language, account, organisation }} />
      ))}
      <PageLinks
        {...{ language, page: people.page }}
        pathOf={(number) => paths.workPeople(language) + withPage(query, number)}
      />
      <GiveRoleForm {...{ language, kept, all }} again={again} />
      {history.acts.length > 0 && (
        <details className="section">
          <summary>{access.history.installation}</summary>
          <ThingHistory {...{ language, zone: STOCKHOLM, history, title: access.history.installation }} />
        </details>
      )}
    </WorkShell>
  );
}
