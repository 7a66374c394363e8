import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askSecondFactor, type AskSecondFactorRefusal } from "#commands/account/ask-second-factor.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { isId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { signInRules, type SignInRules } from "#queries/sign-in-rules.ts";
import { Notice } from "#ui/notice.tsx";
import { WorkShell } from "#ui/work-shell.tsx";
import { PasskeyRule } from "./passkey-rule.tsx";
import { ProviderFacts } from "./provider-facts.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly origin: string;
  readonly organisations: readonly SignInRules[];
  /** Whoever might shut themselves out asks nobody for a passkey. */
  readonly mayAsk: boolean;
  readonly done: string | null;
}

interface Again {
  readonly refusal: AskSecondFactorRefusal;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const found = await signInRules(ctx);
  if (!found.ok) throw new Response(null, { status: 404 });
  const { organisations, hasPasskey } = found.value;
  const done = new URL(args.request.url).searchParams.get("done");
  return data<Shown>({ language, account, origin: ctx.origin, organisations, mayAsk: hasPasskey, done });
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const { ctx, account, language } = await workContext(args);
  if (!account.may.people) throw new Response(null, { status: 404 });
  const form = await readForm(request, context.body);
  const intent = form === null ? "" : formLine(form, "intent");
  const organisationId = form === null ? "" : formLine(form, "organisation");
  if ((intent !== "ask" && intent !== "stop") || !isId("org", organisationId))
    throw new Response(null, { status: 400 });
  const done = await askSecondFactor(ctx, { organisationId, asked: intent === "ask" });
  if (done.ok)
    return redirect(`${paths.workSignInRules(language)}?done=${intent === "ask" ? "asked" : "stopped"}`, 303);
  if (done.refusal === "not-allowed") throw new Response(null, { status: 404 });
  return data<Again>({ refusal: done.refusal }, { status: 422 });
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.signOn.rules.title} – ${site.name}` }];
};

export default function WorkSignInRules() {
  const { language, account, origin, organisations, mayAsk, done } = useLoaderData<() => Shown>();
  const again = useActionData<() => Again>();
  const { access, lists, signOn } = catalogueOf(language).work;
  const words = signOn.rules;
  const said = done !== null && Object.hasOwn(words.done, done) ? words.done[done as keyof typeof words.done] : null;
  return (
    <WorkShell account={account} language={language} current="people">
      {again && <Notice tone="warn" title={words.refusals[again.refusal]} text="" />}
      {said !== null && !again && (
        <div role="status">
          <Notice tone="note" title={said} text="" />
        </div>
      )}
      <h1>{words.title}</h1>
      <p>
        {words.lead} <a href={paths.workPeople(language)}>{access.account.people.title}</a>
      </p>
      {organisations.length === 0 && <p className="empty">{words.none}</p>}
      {organisations.map((organisation) => (
        <section key={organisation.id} className="section" aria-labelledby={`rules-${organisation.id}`}>
          <h2 id={`rules-${organisation.id}`}>{organisation.name}</h2>
          <div className="columns">
            <PasskeyRule {...{ language, organisation, mayAsk }} />
            <ProviderFacts {...{ language, organisation, origin }} />
          </div>
          <p>
            <a href={paths.workOrganisation(language, organisation.id)}>
              {lists.spellings.page.open(organisation.name)}
            </a>
          </p>
        </section>
      ))}
    </WorkShell>
  );
}
