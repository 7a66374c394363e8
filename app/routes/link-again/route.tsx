import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sendLinksAgain } from "#commands/registration/send-links-again.ts";
import { parseEmailAddress } from "#domain/values/email-address.ts";
import { alikeForAnyAddress } from "#http/alike-for-any-address.ts";
import { headTags } from "#http/head-tags.ts";
import { missingStatus } from "#http/missing-status.ts";
import { formHeaders } from "#http/personal-page.ts";
import { formLine, readForm } from "#http/read-form.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { eventPage } from "#queries/event-page.ts";
import { registrationStatus } from "#queries/registration-status.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextField } from "#ui/text-field.tsx";
import { writtenIn } from "#ui/written-in.ts";

interface Answer {
  readonly written: string;
  /** Minutes to wait; null where the address is no address. */
  readonly wait: number | null;
}

export const headers = formHeaders;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const slug = params["slug"] ?? "";
  const answer = await eventPage(context, slug, language);
  if (answer.found !== "event") throw new Response(null, { status: missingStatus(answer.found) });
  if ((await registrationStatus(context, slug)) === null) throw new Response(null, { status: 404 });
  const { language: written, text } = answer.page.text;
  return {
    language,
    origin: context.origin,
    slug,
    title: { language: written, text: text.title },
    sent: searchParams.has("sent"),
  };
}

/** Whether the address is registered or not, the answer is the same, in the same words, and takes as long. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const language = languageOfPath(new URL(request.url).pathname);
  const slug = params["slug"] ?? "";
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const written = formLine(form, "email");
  const email = parseEmailAddress(written);
  if (email === null) return data<Answer>({ written, wait: null }, { status: 422 });
  const seconds = context.limits.linkRequests.take(context.clientAddress);
  if (seconds !== null) {
    const headers = { "Retry-After": String(seconds) };
    return data<Answer>({ written, wait: Math.ceil(seconds / 60) }, { status: 429, headers });
  }
  const answered = alikeForAnyAddress();
  await sendLinksAgain(context, { slug, email });
  await answered;
  return redirect(`${paths.linkAgain(language, slug)}?sent`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { registration, site } = catalogueOf(data.language);
  const title = data.sent ? registration.linkAgain.sent.title : registration.linkAgain.title;
  return headTags({
    origin: data.origin,
    language: data.language,
    title: `${title} – ${site.name}`,
    description: registration.linkAgain.text,
    pathIn: (language) => paths.linkAgain(language, data.slug),
    unlisted: true,
  });
};

export default function LinkAgain() {
  const { language, slug, title, sent } = useLoaderData<typeof loader>();
  const answer = useActionData<() => Answer>();
  const { linkAgain: words, faults, form, receipt, tooMany } = catalogueOf(language).registration;
  const fault = answer && answer.wait === null ? faults.email : undefined;
  const about = (
    <p className="eyebrow" {...writtenIn(title.language, language)}>
      {title.text}
    </p>
  );
  const back = (
    <p className="section">
      <a href={paths.event(language, slug)}>{receipt.back}</a>
    </p>
  );
  if (sent && !answer) {
    return (
      <>
        {about}
        <h1>{words.sent.title}</h1>
        <p className="lead">{words.sent.text}</p>
        {back}
      </>
    );
  }
  return (
    <>
      {fault && <ErrorSummary language={language} faults={[{ name: "email", fault }]} />}
      {answer && answer.wait !== null && <Notice tone="warn" title={tooMany.title} text={words.tooMany(answer.wait)} />}
      {about}
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      <form method="post" action={paths.linkAgain(language, slug)} noValidate className="prose">
        <TextField
          {...{ language, name: "email", type: "email", required: true, autoComplete: "email", fault }}
          label={form.email}
          defaultValue={answer?.written}
        />
        <Button>{words.send}</Button>
      </form>
      {back}
    </>
  );
}
