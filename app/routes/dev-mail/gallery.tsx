import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MAIL_HEADERS } from "#http/mail-html.ts";
import { LANGUAGES } from "#domain/values/language.ts";
import { render } from "#emails/render.ts";
import { paths } from "#app/paths.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { MAIL_NAMES, inventedMail } from "./invented-mail.ts";
import { LANGUAGE, refuseUnlessMailbox } from "./mailbox.ts";

export const headers: HeadersFunction = () => MAIL_HEADERS;

export function loader({ context }: LoaderFunctionArgs) {
  refuseUnlessMailbox(context);
  return LANGUAGES.map((language) => ({
    language,
    mails: MAIL_NAMES.map((name) => ({
      name,
      subject: render(inventedMail(name, language, context.origin)).subject,
    })),
  }));
}

export const meta: MetaFunction = () => {
  const { caughtMail, site } = catalogueOf(LANGUAGE);
  return [{ title: `${caughtMail.gallery.title} – ${site.name}` }, { name: "robots", content: "noindex" }];
};

/** Every mail that there is, in each language, of an event that there is not. */
export default function Gallery() {
  const words = catalogueOf(LANGUAGE).caughtMail;
  return (
    <>
      <h1>{words.gallery.title}</h1>
      <p className="lead">{words.gallery.intro}</p>
      {useLoaderData<typeof loader>().map(({ language, mails }) => (
        <section key={language} className="section">
          <h2>{words.gallery.languages[language]}</h2>
          <ul lang={language === LANGUAGE ? undefined : language}>
            {mails.map(({ name, subject }) => (
              <li key={name}>
                <a href={paths.mailExample(language, name)}>{subject}</a> <span lang="en">({name})</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="section">
        <a href={paths.caughtMail()}>{words.back}</a>
      </p>
    </>
  );
}
