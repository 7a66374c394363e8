import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { headerOf, partOf, readMail } from "#documents/read-mail.ts";
import { LANGUAGES } from "#domain/values/language.ts";
import { paths } from "#app/paths.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { caughtMailSource } from "#queries/find-caught-mail.ts";
import { MailForms } from "./mail-forms.tsx";
import { LANGUAGE, MAIL_PAGE_HEADERS, refuseUnlessMailbox } from "./mailbox.ts";

export const headers: HeadersFunction = () => MAIL_PAGE_HEADERS;

export async function loader({ params, context }: LoaderFunctionArgs) {
  refuseUnlessMailbox(context);
  const id = params["id"] ?? "";
  const source = await caughtMailSource(context, id);
  if (source === null) throw new Response(null, { status: 404 });
  const mail = readMail(source);
  const written = headerOf(mail, "content-language");
  return {
    id,
    headers: mail.headers,
    subject: headerOf(mail, "subject"),
    text: partOf(mail, "text/plain") ?? "",
    htmlPath: partOf(mail, "text/html") === null ? null : paths.caughtMailHtml(id),
    calendar: partOf(mail, "text/calendar"),
    written: LANGUAGES.find((each) => each === written) ?? LANGUAGE,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.subject ?? ""} – ${catalogueOf(LANGUAGE).site.name}` },
  { name: "robots", content: "noindex" },
];

/** One mail in its forms, its headers, and the whole of it to take away. */
export default function CaughtMail() {
  const { id, headers: lines, ...forms } = useLoaderData<typeof loader>();
  const words = catalogueOf(LANGUAGE).caughtMail;
  return (
    <>
      <MailForms {...forms} />
      <h2 className="section">{words.headers}</h2>
      <pre lang="en">{lines.map(([name, value]) => `${name}: ${value}`).join("\n")}</pre>
      <p>
        <a href={paths.caughtMailSource(id)} download>
          {words.source}
        </a>
      </p>
      <p className="section">
        <a href={paths.caughtMail()}>{words.back}</a>
      </p>
    </>
  );
}
