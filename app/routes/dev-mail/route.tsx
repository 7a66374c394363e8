import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MAIL_HEADERS } from "#http/mail-html.ts";
import { parsePageNumber } from "#domain/event/list-page.ts";
import { STOCKHOLM, dateIn, timeIn } from "#domain/values/instant.ts";
import { paths } from "#app/paths.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clockAlone, day } from "#i18n/dates.ts";
import { findCaughtMail } from "#queries/find-caught-mail.ts";
import { PageLinks, titleOfPage } from "#ui/page-links.tsx";
import { LANGUAGE, refuseUnlessMailbox } from "./mailbox.ts";

export const headers: HeadersFunction = () => MAIL_HEADERS;

/** The demo's mailbox. Where mail goes to a server, or nowhere, there is no such page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  refuseUnlessMailbox(context);
  const found = await findCaughtMail(context, parsePageNumber(new URL(request.url).searchParams));
  if (found === null) throw new Response(null, { status: 404 });
  return found;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const { caughtMail, site } = catalogueOf(LANGUAGE);
  const title = data ? titleOfPage(LANGUAGE, caughtMail.title, data.page) : caughtMail.title;
  return [{ title: `${title} – ${site.name}` }, { name: "robots", content: "noindex" }];
};

export default function CaughtMailList() {
  const { mails, page } = useLoaderData<typeof loader>();
  const words = catalogueOf(LANGUAGE).caughtMail;
  return (
    <>
      <h1>{titleOfPage(LANGUAGE, words.title, page)}</h1>
      <p className="lead">{words.intro}</p>
      {mails.length === 0 ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <ul className="section">
          {mails.map(({ id, at, email, subject }) => (
            <li key={id}>
              <a href={paths.caughtMailOf(id)}>{subject}</a>
              <br />
              {words.to(email)}, {day(LANGUAGE, dateIn(STOCKHOLM, at))}{" "}
              {clockAlone(LANGUAGE, timeIn(STOCKHOLM, at), null)}
            </li>
          ))}
        </ul>
      )}
      <p className="section">
        <a href={paths.mailGallery()}>{words.gallery.title}</a>
      </p>
      <PageLinks language={LANGUAGE} page={page} pathOf={paths.caughtMail} />
    </>
  );
}
