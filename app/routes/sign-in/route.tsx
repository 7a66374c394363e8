import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addressHash, browserHash, newBrowserSecret } from "#access/sign-in-secrets.ts";
import { signedIn } from "#access/signed-in.ts";
import { requestSignIn } from "#commands/account/request-sign-in.ts";
import { SIGN_IN_MINUTES, wayBack } from "#domain/account/sign-in.ts";
import { parseEmailAddress } from "#domain/values/email-address.ts";
import { sessionCookie, signInCookie } from "#http/cookies.ts";
import { formHeaders } from "#http/personal-page.ts";
import { formLine, readForm } from "#http/read-form.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextField } from "#ui/text-field.tsx";
import { noSoonerThan } from "./no-sooner-than.ts";
import { signInTags } from "./sign-in-tags.ts";

interface Answer {
  readonly written: string;
  readonly fault: "email" | "too-many";
}

export const headers = formHeaders;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const back = wayBack(searchParams.get("back"));
  const token = sessionCookie(context.origin).read(request);
  if (token !== null && (await signedIn(context, token)) !== null) throw redirect(back ?? paths.work(language), 303);
  return { language, origin: context.origin, back, sendsMail: context.mailRoute !== null };
}

/** Whether the address is anybody's or not, the answer is the same, and takes as long. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const answered = noSoonerThan(ANSWERED_MS);
  const language = languageOfPath(new URL(request.url).pathname);
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const written = formLine(form, "email");
  const email = parseEmailAddress(written);
  if (email === null) return data<Answer>({ written, fault: "email" }, { status: 422 });
  const { clientAddress, limits } = context;
  const seconds =
    limits.signIns.take(clientAddress) ?? limits.signInsOfOne.take(clientAddress, addressHash(context.secret, email));
  if (seconds !== null) {
    return data<Answer>({ written, fault: "too-many" }, { status: 429, headers: { "Retry-After": String(seconds) } });
  }
  const cookie = signInCookie(context.origin);
  const kept = cookie.read(request);
  const secret = kept !== null && BROWSER_SECRET.test(kept) ? kept : newBrowserSecret();
  const back = wayBack(formLine(form, "back"));
  await requestSignIn(context, {
    ...{ secret: context.secret, email, browserHash: browserHash(secret), back, language },
  });
  context.setHeader("Set-Cookie", cookie.set(secret, SIGN_IN_MINUTES * 60));
  await answered;
  return redirect(paths.signInCode(language), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? signInTags(data, "ask", paths.signIn) : []);

export default function SignIn() {
  const { language, back, sendsMail } = useLoaderData<typeof loader>();
  const answer = useActionData<() => Answer>();
  const words = catalogueOf(language).work.access.signIn;
  const fault = answer?.fault === "email" ? words.faults.email : undefined;
  return (
    <>
      {fault && <ErrorSummary language={language} faults={[{ name: "email", fault }]} />}
      {answer?.fault === "too-many" && <Notice tone="warn" title={words.tooMany.title} text={words.tooMany.text} />}
      {!sendsMail && <Notice tone="warn" title={words.noMail.title} text={words.noMail.text} />}
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <form method="post" action={paths.signIn(language)} noValidate className="prose">
        {back !== null && <input type="hidden" name="back" value={back} />}
        <TextField
          {...{ language, name: "email", type: "email", required: true, autoComplete: "email", fault }}
          label={words.email}
          hint={words.emailHint}
          defaultValue={answer?.written}
        />
        <Button>{words.send}</Button>
      </form>
    </>
  );
}

/** Longer than either answer takes, and hardly noticed. */
const ANSWERED_MS = 300;
const BROWSER_SECRET = /^[\w-]{43}$/;
