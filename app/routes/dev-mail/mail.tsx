import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { headerOf, readMail } from "#documents/read-mail.ts";
import { paths } from "#app/paths.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { caughtMailSource } from "#queries/find-caught-mail.ts";
import { CAUGHT_MAIL_HEADERS, refuseUnlessMailbox } from "./mailbox.ts";

const LANGUAGE = "sv";

export const headers: HeadersFunction = () => CAUGHT_MAIL_HEADERS;

export async function loader({ params, context }: LoaderFunctionArgs) {
  refuseUnlessMailbox(context);
  const source = await caughtMailSource(context, params["id"] ?? "");
  if (source === null) throw new Response(null, { status: 404 });
  const mail = readMail(source);
  return { ...mail, subject: headerOf(mail, "subject"), written: headerOf(mail, "content-language") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.subject ?? ""} – ${catalogueOf(LANGUAGE).site.name}` },
  { name: "robots", content: "noindex" },
];

/** One mail: its headers, and its text with links that can be pressed. */
export default function CaughtMail() {
  const { headers: lines, parts, subject, written } = useLoaderData<typeof loader>();
  const words = catalogueOf(LANGUAGE).caughtMail;
  const lang = written === "" || written === LANGUAGE ? undefined : written;
  return (
    <>
      <h1 lang={lang}>{subject}</h1>
      {parts
        .filter(({ type }) => type === "text/plain")
        .map(({ text }, index) => (
          <pre key={index} lang={lang}>
            {linked(text)}
          </pre>
        ))}
      <h2 className="section">{words.headers}</h2>
      <pre lang="en">{lines.map(([name, value]) => `${name}: ${value}`).join("\n")}</pre>
      <p className="section">
        <a href={paths.caughtMail()}>{words.back}</a>
      </p>
    </>
  );
}

/** Every address of the web in the text becomes a link; nothing else of it is more than text. */
function linked(text: string) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((piece, index) =>
    index % 2 === 1 ? (
      <a key={index} href={piece}>
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
