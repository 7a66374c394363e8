import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeAccount } from "#commands/account/change-account.ts";
import { endAccount } from "#commands/account/end-account.ts";
import { changePasskey } from "#commands/account/change-passkey.ts";
import { endSessions } from "#commands/account/end-sessions.ts";
import { removePasskey } from "#commands/account/remove-passkey.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { invariant } from "#domain/invariant.ts";
import { isId, type SessionId } from "#domain/values/identifiers.ts";
import { LANGUAGES, type Language } from "#domain/values/language.ts";
import { NOTHING_LEFT, sessionCookie } from "#http/cookies.ts";
import { formLine, readForm, type FormFields } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { workContext, type Work } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { ownAccount, type OwnAccount } from "#queries/own-account.ts";
import { EndAccount } from "#ui/end-account.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Notice } from "#ui/notice.tsx";
import { WorkShell } from "#ui/work-shell.tsx";
import { AboutMe, MyRoles } from "./about-me.tsx";
import { Passkeys } from "./passkeys.tsx";
import { Sessions } from "./sessions.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown extends OwnAccount {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly here: SessionId;
  readonly done: string | null;
}

interface Again {
  readonly fault: string;
  /** Null: of the whole page. */
  readonly field: string | null;
  readonly written?: string;
  readonly needsPasskey?: boolean;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language, session } = await workContext(args, { withoutSecondFactor: true });
  const own = await ownAccount(ctx);
  invariant(own.ok, "whoever has signed in has an account");
  const done = new URL(args.request.url).searchParams.get("done");
  return data<Shown>({ language, account, here: session.sessionId, done, ...own.value });
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const work = await workContext(args, { withoutSecondFactor: true });
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  if (formLine(form, "intent") === "end-account") return endOwn(work);
  const outcome = await act(work, form);
  if (outcome === null) throw new Response(null, { status: 400 });
  if ("fault" in outcome) return data<Again>(outcome, { status: 422 });
  return redirect(`${paths.workAccount(work.language)}?done=${outcome.done}`, 303);
}

/** Nobody is signed in from then on: the answer tells so on a page that everybody may see. */
async function endOwn({ ctx, account, session, words, language }: Work) {
  const ended = await endAccount(ctx, { accountId: account.id, sessionId: session.sessionId });
  if (!ended.ok) {
    const fault = words.work.access.erasure.end.refusals[ended.refusal];
    return data<Again>({ field: null, fault, needsPasskey: ended.refusal === "second-factor-first" }, { status: 422 });
  }
  ctx.setHeader("Set-Cookie", sessionCookie(ctx.origin).clear());
  ctx.setHeader(...NOTHING_LEFT);
  return redirect(paths.accountEnded(language), 303);
}

async function act({ ctx, session, words }: Work, form: FormFields): Promise<Again | { readonly done: string } | null> {
  const said = words.work.access.account;
  switch (formLine(form, "intent")) {
    case "save": {
      const name = formLine(form, "name");
      const language = LANGUAGES.find((one) => one === formLine(form, "language")) ?? "sv";
      const saved = await changeAccount(ctx, { name, language });
      if (saved.ok) return { done: "saved" };
      return saved.refusal === "not-allowed"
        ? null
        : { field: "name", fault: said.faults[saved.refusal], written: name };
    }
    case "end": {
      const id = formLine(form, "session");
      if (!isId("ses", id)) return null;
      await endSessions(ctx, { which: { only: id } });
      return { done: "ended" };
    }
    case "end-others":
      await endSessions(ctx, { which: { allBut: session.sessionId } });
      return { done: "ended" };
    case "end-all":
      await endSessions(ctx, { which: "all" });
      return { done: "ended" };
    case "rename-passkey": {
      const passkeyId = formLine(form, "passkey");
      if (!isId("psk", passkeyId)) return null;
      const named = await changePasskey(ctx, { passkeyId, name: formLine(form, "passkey-name") });
      return named.ok ? { done: "passkey-named" } : { field: null, fault: said.passkeys.refusals[named.refusal] };
    }
    case "remove-passkey": {
      const passkeyId = formLine(form, "passkey");
      if (!isId("psk", passkeyId)) return null;
      const removed = await removePasskey(ctx, { passkeyId, sessionId: session.sessionId });
      return removed.ok ? { done: "passkey-removed" } : { field: null, fault: said.passkeys.refusals[removed.refusal] };
    }
    default:
      return null;
  }
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.access.account.title} – ${site.name}` }];
};

export default function WorkAccount() {
  const shown = useLoaderData<() => Shown>();
  const again = useActionData<() => Again>();
  const { language, account, done } = shown;
  const { account: words, roles: names, erasure } = catalogueOf(language).work.access;
  const ending = erasure.end;
  const said = done !== null && Object.hasOwn(words.done, done) ? words.done[done as keyof typeof words.done] : null;
  return (
    <WorkShell account={account} language={language} current="account">
      {again && again.field !== null && (
        <ErrorSummary language={language} faults={[{ name: again.field, fault: again.fault }]} />
      )}
      {again && again.field === null && (
        <div className="notice warn">
          <p>
            <strong>{again.fault}</strong>{" "}
            {again.needsPasskey && (
              <a href={paths.secondFactor(language, paths.workAccount(language))}>{ending.usePasskey}</a>
            )}
          </p>
        </div>
      )}
      {said !== null && !again && (
        <div role="status">
          <Notice tone="note" title={said} text="" />
        </div>
      )}
      <h1>{words.title}</h1>
      <p>{words.email(account.email)}</p>
      <div className="columns">
        <AboutMe
          {...{ language, account }}
          fault={again?.field === "name" ? again.fault : undefined}
          written={again?.written}
        />
        <div className="stack">
          <MyRoles {...{ language, roles: shown.roles }} />
          <Passkeys {...{ language, passkeys: shown.passkeys }} />
        </div>
      </div>
      <Sessions {...{ language, sessions: shown.sessions, here: shown.here }} />
      <EndAccount
        {...{ language, name: null, action: paths.workAccount(language) }}
        hindrance={shown.isLastAdministrator ? ending.refusals["last-administrator"] : null}
        roles={shown.roles.map(({ role, organisation }) => `${names[role]}, ${organisation ?? words.installation}`)}
      />
    </WorkShell>
  );
}
