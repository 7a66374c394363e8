import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { renderedExample } from "./rendered-example.ts";
import { MailForms } from "./mail-forms.tsx";
import { LANGUAGE, MAIL_PAGE_HEADERS, refuseUnlessMailbox } from "./mailbox.ts";

export const headers: HeadersFunction = () => MAIL_PAGE_HEADERS;

export function loader({ params, context }: LoaderFunctionArgs) {
  refuseUnlessMailbox(context);
  const example = renderedExample(params, context.origin);
  if (example === null) throw new Response(null, { status: 404 });
  const { name, language, mail } = example;
  return {
    ...{ subject: mail.subject, text: mail.text, calendar: mail.calendar?.content ?? null },
    ...{ htmlPath: paths.mailExampleHtml(language, name), written: language },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.subject ?? ""} – ${catalogueOf(LANGUAGE).site.name}` },
  { name: "robots", content: "noindex" },
];

/** One mail of the gallery in its forms. */
export default function Example() {
  const forms = useLoaderData<typeof loader>();
  return (
    <>
      <MailForms {...forms} />
      <p className="section">
        <a href={paths.mailGallery()}>{catalogueOf(LANGUAGE).caughtMail.gallery.title}</a>
      </p>
    </>
  );
}
