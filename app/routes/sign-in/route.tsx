import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addressHash, browserHash, browserKnownFor, secretOfKnown } from "#access/sign-in-secrets.ts";
import { signedIn } from "#access/signed-in.ts";
import { requestSignIn } from "#commands/account/request-sign-in.ts";
import { SIGN_IN_MINUTES, wayBack } from "#domain/account/sign-in.ts";
import { parseEmailAddress } from "#domain/values/email-address.ts";
import { alikeForAnyAddress } from "#http/alike-for-any-address.ts";
import { knownBrowserCookie, sessionCookie, signInCookie } from "#http/cookies.ts";
import { formHeaders } from "#http/personal-page.ts";
import { formLine, readForm } from "#http/read-form.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { signOnChoices, type SignOnChoice as Choice } from "#queries/sign-on-choices.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextField } from "#ui/text-field.tsx";
import { browserSecret } from "./browser-secret.ts";
import { signInTags } from "./sign-in-tags.ts";
import { SignOnChoice } from "./sign-on-choice.tsx";
import { SignOnLinks } from "./sign-on-links.tsx";

interface Answer {
  readonly written: string;
  readonly back: string | null;
  /** Null where the address's organisation has a sign-in of its own, which the next page asks about. */
  readonly fault: "email" | "too-many" | "too-many-mails" | null;
  readonly choices: readonly Choice[];
  /** Whether this browser has asked before, and may hold a code that is good still. */
  readonly hasAsked: boolean;
}

export const headers = formHeaders;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const back = wayBack(searchParams.get("back"));
  const token = sessionCookie(context.origin).read(request);
  if (token !== null && (await signedIn(context, token)) !== null) throw redirect(back ?? paths.work(language), 303);
  const all = await signOnChoices(context);
  const choices = all.length > MOST_LINKS ? [] : all;
  return { language, origin: context.origin, back, sendsMail: context.mailRoute !== null, choices };
}

/** Whether the address is anybody's or not, the answer is the same, and takes as long. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const answered = alikeForAnyAddress();
  const language = languageOfPath(new URL(request.url).pathname);
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const written = formLine(form, "email");
  const back = wayBack(formLine(form, "back"));
  const again = (fault: Answer["fault"], choices: Answer["choices"] = []) => ({
    ...{ written, back, fault, choices },
    hasAsked: signInCookie(context.origin).read(request) !== null,
  });
  const email = parseEmailAddress(written);
  if (email === null) return data<Answer>(again("email"), { status: 422 });
  const { clientAddress, limits } = context;
  const hash = addressHash(context.secret, email);
  const keptOf = knownBrowserCookie(context.origin).read(request);
  const known = browserKnownFor(context.secret, hash, keptOf, context.now());
  // Whoever has read the address's mail here before takes turns of their own: others on the same network use up none of them.
  const seconds =
    known === null
      ? (limits.signIns.take(clientAddress) ?? limits.signInsOfOne.take(clientAddress, hash))
      : limits.signInsOfOne.take(clientAddress, `${hash} ${known}`);
  if (seconds !== null) {
    return data<Answer>(again("too-many"), { status: 429, headers: { "Retry-After": String(seconds) } });
  }
  const choices = await signOnChoices(context, email);
  const isOnlyWay = choices.some(({ closesMail }) => closesMail);
  if (choices.length > 0 && (isOnlyWay || formLine(form, "way") !== "mail")) {
    return data<Answer>(again(null, choices));
  }
  const secret =
    known === null ? browserSecret({ request, origin: context.origin }) : secretOfKnown(context.secret, known);
  const asked = await requestSignIn(context, {
    ...{
      secret: context.secret,
      email,
      browserHash: browserHash(secret),
      isKnownBrowser: known !== null,
      back,
      language,
    },
  });
  await answered;
  if (!asked.ok) {
    const headers = { "Retry-After": String(SIGN_IN_MINUTES * 60) };
    return data<Answer>(again("too-many-mails"), { status: 429, headers });
  }
  context.setHeader("Set-Cookie", signInCookie(context.origin).set(secret, SIGN_IN_MINUTES * 60));
  return redirect(paths.signInCode(language), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? signInTags(data, "ask", paths.signIn) : []);

export default function SignIn() {
  const { language, sendsMail, choices, ...shown } = useLoaderData<typeof loader>();
  const answer = useActionData<() => Answer>();
  const back = answer?.back ?? shown.back;
  if (answer?.fault === null) {
    return <SignOnChoice {...{ language, back, choices: answer.choices, email: answer.written }} />;
  }
  const { access, signOn } = catalogueOf(language).work;
  const words = access.signIn;
  const fault = answer?.fault === "email" ? words.faults.email : undefined;
  return (
    <>
      {fault && <ErrorSummary language={language} faults={[{ name: "email", fault }]} />}
      {answer?.fault === "too-many" && <Notice tone="warn" title={words.tooMany.title} text={words.tooMany.text} />}
      {answer?.fault === "too-many-mails" && (
        <div className="notice warn">
          <p>
            <strong>{words.tooManyMails.title}</strong> {words.tooManyMails.text(SIGN_IN_MINUTES)}
          </p>
          {answer.hasAsked && (
            <p>
              <a href={paths.signInCode(language)}>{words.tooManyMails.toCode}</a>
            </p>
          )}
        </div>
      )}
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
      {choices.length > 0 && (
        <section className="section">
          <h2>{signOn.signIn.title}</h2>
          <div className="prose">
            <SignOnLinks {...{ language, choices, back }} second />
          </div>
        </section>
      )}
    </>
  );
}

/** Where there are more, one's address leads to one's own. */
const MOST_LINKS = 5;
