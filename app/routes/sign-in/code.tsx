import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { SignInRefusal } from "#commands/account/complete-sign-in.ts";
import { SIGN_IN_MINUTES, parseCode } from "#domain/account/sign-in.ts";
import { signInCookie } from "#http/cookies.ts";
import { formHeaders } from "#http/personal-page.ts";
import { formLine, readForm } from "#http/read-form.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Field } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { signInTags } from "./sign-in-tags.ts";
import { signInWith } from "./sign-in-with.ts";

interface Answer {
  readonly fault: SignInRefusal | "malformed" | "too-many";
}

export const headers = formHeaders;

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = languageOfPath(new URL(request.url).pathname);
  if (signInCookie(context.origin).read(request) === null) throw redirect(paths.signIn(language), 303);
  return { language, origin: context.origin, showsMail: context.mailRoute === "mailbox" };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const language = languageOfPath(new URL(request.url).pathname);
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const code = parseCode(formLine(form, "code"));
  if (code === null) return data<Answer>({ fault: "malformed" }, { status: 422 });
  const seconds = context.limits.signInCodes.take(context.clientAddress);
  if (seconds !== null) {
    return data<Answer>({ fault: "too-many" }, { status: 429, headers: { "Retry-After": String(seconds) } });
  }
  const done = await signInWith(args, { code }, language);
  return done.ok ? done.value : data<Answer>({ fault: done.refusal }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? signInTags(data, "code", paths.signIn) : []);

export default function SignInCode() {
  const { language, showsMail } = useLoaderData<typeof loader>();
  const answer = useActionData<() => Answer>();
  const { signIn: words } = catalogueOf(language).work.access;
  const code = words.code;
  const atField =
    answer?.fault === "malformed" || answer?.fault === "wrong-code" ? code.faults[answer.fault] : undefined;
  const whole = answer && atField === undefined ? answer.fault : null;
  return (
    <>
      {atField && <ErrorSummary language={language} faults={[{ name: "code", fault: atField }]} />}
      {whole === "too-many" && <Notice tone="warn" title={words.tooMany.title} text={words.tooMany.text} />}
      {whole === "too-many-codes" && <Notice tone="warn" title={code.noMoreCodes.title} text={code.noMoreCodes.text} />}
      {(whole === "used-up" || whole === "another-browser") && (
        <Notice tone="warn" title={code.usedUp.title} text={code.usedUp.text} />
      )}
      <h1>{code.title}</h1>
      <p className="lead">{code.lead(SIGN_IN_MINUTES)}</p>
      {showsMail && (
        <p>
          <a href={paths.caughtMail()}>{code.mailbox}</a>
        </p>
      )}
      <form method="post" action={paths.signInCode(language)} noValidate className="prose">
        <Field
          {...{ language, name: "code", required: true, fault: atField, label: code.label, hint: code.hint }}
          control={(ties) => <input inputMode="numeric" autoComplete="one-time-code" maxLength={20} {...ties} />}
        />
        <Button>{code.send}</Button>
      </form>
      <p className="section">
        <a href={paths.signIn(language)}>{code.again}</a>
      </p>
    </>
  );
}
