import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addPasskey } from "#commands/account/add-passkey.ts";
import { usePasskey as provePasskey } from "#commands/account/use-passkey.ts";
import { COOKIE_SECONDS, isProofFresh } from "#domain/account/session.ts";
import { wayBack } from "#domain/account/sign-in.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { invariant } from "#domain/invariant.ts";
import type { Language } from "#domain/values/language.ts";
import { sessionCookie } from "#http/cookies.ts";
import { formLine, formText, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { ownAccount } from "#queries/own-account.ts";
import { Notice } from "#ui/notice.tsx";
import script from "#ui/passkey-script.js?url";
import { TextField } from "#ui/text-field.tsx";
import { WorkShell } from "#ui/work-shell.tsx";
import { passkeySite } from "./passkey-site.ts";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  /** Whoever has a passkey uses it before adding another; whoever has none signs in just before adding it. */
  readonly wish: "add" | "use" | "sign-in";
  readonly back: string | null;
}

interface Again {
  readonly refusal:
    | "not-allowed"
    | "not-verified"
    | "second-factor-first"
    | "sign-in-first"
    | "known-already"
    | "too-many";
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language, session } = await workContext(args, { withoutSecondFactor: true });
  const own = await ownAccount(ctx);
  invariant(own.ok, "whoever has signed in has an account");
  const has = own.value.passkeys.length > 0;
  const proved = isProofFresh(has ? session.secondFactorAt : session.openedAt, ctx.now());
  const wish = proved ? "add" : has ? "use" : "sign-in";
  return data<Shown>({ language, account, wish, back: wayBack(new URL(args.request.url).searchParams.get("back")) });
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const { ctx, language, session } = await workContext(args, { withoutSecondFactor: true });
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const wish = formLine(form, "wish");
  const { sessionId } = session;
  const proof = { sessionId, site: passkeySite(ctx), secret: context.secret, response: formText(form, "response") };
  if (wish !== "add" && wish !== "use") throw new Response(null, { status: 400 });
  const done =
    wish === "add" ? await addPasskey(ctx, { ...proof, name: formLine(form, "name") }) : await provePasskey(ctx, proof);
  if (!done.ok) {
    // How often, and why, for whoever watches the server (ASVS 5.0, 16.3.1).
    context.log.info("passkey-refused", { wish, why: done.refusal });
    return data<Again>({ refusal: done.refusal }, { status: 422 });
  }
  context.setHeader("Set-Cookie", sessionCookie(context.origin).set(done.value.token, COOKIE_SECONDS));
  const home = wish === "add" ? `${paths.workAccount(language)}?done=passkey-added` : paths.work(language);
  return redirect(wayBack(formLine(form, "back")) ?? home, 303);
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.access.account.passkeys.title} – ${site.name}` }];
};

export default function WorkPasskey() {
  const { language, account, wish, back } = useLoaderData<() => Shown>();
  const again = useActionData<() => Again>();
  const words = catalogueOf(language).work.access.account.passkeys;
  if (wish === "sign-in") return <SignInFirst {...{ language, account, back }} />;
  const adds = wish === "add";
  return (
    <WorkShell account={account} language={language} current="account">
      {again && <Notice tone="warn" title={words.refusals[again.refusal]} text="" />}
      <h1>{adds ? words.add : words.useTitle}</h1>
      <p className="lead">{adds ? (account.waitsForPasskey ? words.addFirst : words.lead) : words.useLead}</p>
      <p className="notice warn" role="alert" data-passkey-failed hidden>
        {words.failed}
      </p>
      <p className="notice warn" data-passkey-unsupported hidden>
        {words.unsupported}
      </p>
      <p className="notice warn" data-passkey-needs-script>
        {words.needsScript}
      </p>
      <form method="post" action={paths.secondFactor(language)} className="form" data-passkey={paths.beginPasskey()}>
        <input type="hidden" name="wish" value={wish} />
        <input type="hidden" name="response" />
        {back !== null && <input type="hidden" name="back" value={back} />}
        {adds && (
          <TextField
            {...{ language, name: "name", label: words.name, hint: words.nameHint, required: true }}
            defaultValue={words.newName}
          />
        )}
        <button type="submit" disabled>
          {adds ? words.add : words.use}
        </button>
      </form>
      <script type="module" src={script} />
    </WorkShell>
  );
}

function SignInFirst({ language, account, back }: Pick<Shown, "language" | "account" | "back">) {
  const words = catalogueOf(language).work.access.account.passkeys.signInFirst;
  return (
    <WorkShell account={account} language={language} current="account">
      <h1>{words.title}</h1>
      <p className="lead">
        {account.waitsForPasskey && words.required} {words.lead}
      </p>
      <form method="post" action={paths.signOut(language)} className="form">
        <input type="hidden" name="back" value={paths.secondFactor(language, back ?? undefined)} />
        <button type="submit">{words.send}</button>
      </form>
    </WorkShell>
  );
}
