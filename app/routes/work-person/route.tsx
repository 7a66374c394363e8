import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeAddress } from "#commands/account/change-address.ts";
import { signSomebodyOut } from "#commands/account/sign-somebody-out.ts";
import { endAccount } from "#commands/account/end-account.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { parseEmailAddress } from "#domain/values/email-address.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";
import { isId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { olderThan } from "#http/older-than.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { personOfWork, type PersonOfWork } from "#queries/person-of-work.ts";
import { EndAccount } from "#ui/end-account.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Notice } from "#ui/notice.tsx";
import { WorkShell } from "#ui/work-shell.tsx";
import { SignInActs } from "./sign-in-acts.tsx";
import { AddressForm } from "./address-form.tsx";
import { AccountHistory } from "./account-history.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly person: PersonOfWork;
  readonly done: string | null;
}

interface Again {
  /** Null: of the whole page. */
  readonly field: "email" | null;
  readonly fault: string;
  readonly written: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const id = args.params["account"] ?? "";
  const person = found(isId("acc", id) ? await personOfWork(ctx, id, olderThan(args.request).act) : null);
  const done = new URL(args.request.url).searchParams.get("done");
  return data<Shown>({ language, account, person, done });
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const { ctx, language, words, session } = await workContext(args);
  const id = args.params["account"] ?? "";
  const person = found(isId("acc", id) ? await personOfWork(ctx, id) : null);
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const said = words.work.access.erasure;
  switch (formLine(form, "intent")) {
    case "change-address": {
      const written = formLine(form, "email");
      const email = parseEmailAddress(written);
      const { faults } = said.person.address;
      const again = (fault: string) => data<Again>({ field: "email", fault, written }, { status: 422 });
      if (email === null) return again(faults.malformed);
      const changed = await changeAddress(ctx, { accountId: person.id, email });
      return changed.ok
        ? redirect(`${paths.workPerson(language, person.id)}?done=address`, 303)
        : again(faults[changed.refusal]);
    }
    case "sign-out":
    case "remove-passkeys": {
      const removesPasskeys = formLine(form, "intent") === "remove-passkeys";
      const outcome = await signSomebodyOut(ctx, { accountId: person.id, removesPasskeys });
      if (outcome.ok) {
        const told = removesPasskeys ? "passkeys-removed" : "signed-out";
        return redirect(`${paths.workPerson(language, person.id)}?done=${told}`, 303);
      }
      const fault = said.person.signIn.refusals[outcome.refusal];
      return data<Again>({ field: null, fault, written: "" }, { status: 422 });
    }
    case "end-account": {
      const ended = await endAccount(ctx, { accountId: person.id, sessionId: session.sessionId });
      if (ended.ok) return redirect(`${paths.workPeople(language)}?done=account-ended`, 303);
      return data<Again>({ field: null, fault: said.end.refusals[ended.refusal], written: "" }, { status: 422 });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

/** Without the name, which would stand in the browser's history. */
export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.access.erasure.person.title} – ${site.name}` }];
};

/** Somebody with an account: their roles, how it is used, what was done with it, and its end. */
export default function WorkPerson() {
  const { language, account, person, done } = useLoaderData<() => Shown>();
  const again = useActionData<() => Again>();
  const { roles: names, account: texts, erasure } = catalogueOf(language).work.access;
  const words = erasure.person;
  const own = person.id === account.id;
  const said: Readonly<Record<string, string>> = { address: words.address.done, ...words.signIn.done };
  const told = done !== null && Object.hasOwn(said, done) ? said[done] : undefined;
  const name = person.name ?? person.email ?? "";
  const on = (at: PersonOfWork["createdAt"]) => day(language, dateIn(STOCKHOLM, at));
  const roles = person.roles.map(({ role, organisation }) => `${names[role]}, ${organisation ?? texts.installation}`);
  return (
    <WorkShell account={account} language={language} current="people">
      {again?.field === "email" && (
        <ErrorSummary language={language} faults={[{ name: "email", fault: again.fault }]} />
      )}
      {again?.field === null && <Notice tone="warn" title={again.fault} text="" />}
      {told !== undefined && !again && (
        <div role="status">
          <Notice tone="note" title={told} text="" />
        </div>
      )}
      <p>
        <a href={paths.workPeople(language)}>{words.back}</a>
      </p>
      <h1>{name}</h1>
      {person.name !== null && <p>{person.email}</p>}
      <p>
        {words.created(on(person.createdAt))}{" "}
        {person.signedInAt === null ? words.never : words.lastSignIn(on(person.signedInAt))}
      </p>
      {person.endsAt !== null && <Notice tone="note" title={words.endsAt(on(person.endsAt))} text="" />}
      {person.isLastAdministrator && <p>{words.lastAdministrator}</p>}
      <section className="section" aria-labelledby="roles">
        <h2 id="roles">{words.roles}</h2>
        {roles.length === 0 ? (
          <p>{words.noRoles}</p>
        ) : (
          <ul>
            {person.roles.map(({ role, organisation, since }, index) => (
              <li key={`${role} ${organisation}`}>
                {roles[index]} <span className="quiet">{`${texts.people.since.toLowerCase()} ${on(since)}`}</span>
              </li>
            ))}
          </ul>
        )}
        {person.hasOtherRoles && <p>{words.otherRoles}</p>}
      </section>
      {!own && person.signIn !== null && <SignInActs {...{ language, person, signIn: person.signIn }} />}
      {person.may.change && (
        <AddressForm {...{ language, person }} again={again?.field === "email" ? again : undefined} />
      )}
      {person.may.end && !own && (
        <EndAccount {...{ language, name, roles }} action={paths.workPerson(language, person.id)} />
      )}
      {person.history !== null && <AccountHistory {...{ language, history: person.history, id: person.id }} />}
    </WorkShell>
  );
}
