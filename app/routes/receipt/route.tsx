import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { personalToken } from "#access/personal-link.ts";
import type { InLanguage } from "#domain/event/event-text.ts";
import type { Language } from "#domain/values/language.ts";
import { parseSubmissionKey } from "#domain/values/submission-key.ts";
import { headTags } from "#http/head-tags.ts";
import { personalHeaders } from "#http/personal-page.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { receipt, type Receipt } from "#queries/receipt.ts";
import { writtenIn } from "#ui/written-in.ts";
import { ReceivedPeople, type Received } from "./received-people.tsx";
import { WhenReceived } from "./when-received.tsx";

interface Shown {
  readonly language: Language;
  readonly origin: string;
  readonly slug: string;
  /** Whether there is a page of the event to lead to. */
  readonly open: boolean;
  /** Null when the receipt is shown no longer. */
  readonly title: InLanguage<string> | null;
  readonly facts: Pick<Receipt, "open" | "span" | "venue" | "stands"> | null;
  readonly people: readonly Received[];
}

export const headers = personalHeaders;

/** What became of a form. Sent twice, it leads here twice. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOfPath(new URL(request.url).pathname);
  const key = parseSubmissionKey(params["key"] ?? "");
  const answer = key === null ? null : await receipt(context, key, language);
  if (answer === null || answer.found === "nothing") throw new Response(null, { status: 404 });
  const common = { language, origin: context.origin };
  if (answer.found === "expired") {
    const { slug, open } = answer;
    return data<Shown>({ ...common, slug, open, title: null, facts: null, people: [] }, { status: 410 });
  }
  const { slug, title, people, ...facts } = answer.receipt;
  // The link is made here, at the edge: what a query gives opens nothing.
  const linked = people.map((person) => {
    if (person.kind !== "registered") return person;
    const { registrationId: id, generation } = person;
    const token = personalToken(context.secret, "registration", { id, generation });
    return { ...person, link: paths.ownRegistration(language, token) };
  });
  return data<Shown>({ ...common, slug, open: facts.open, title, facts, people: linked });
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { registration, site } = catalogueOf(data.language);
  return headTags({
    origin: data.origin,
    language: data.language,
    title: `${registration.receipt.title} – ${site.name}`,
    description: registration.receipt.title,
    pathIn: (language) => paths.event(language, data.slug),
    unlisted: true,
  });
};

export default function ReceiptRoute() {
  const { language, slug, open, title, facts, people } = useLoaderData<() => Shown>();
  const words = catalogueOf(language).registration.receipt;
  const back = open && (
    <p className="section">
      <a href={paths.event(language, slug)}>{words.back}</a>
    </p>
  );
  if (title === null || facts === null) {
    return (
      <>
        <h1>{words.expired.title}</h1>
        <p className="lead">{words.expired.text}</p>
        {back}
      </>
    );
  }
  return (
    <>
      <h1>{people.length > 1 ? words.titleOfMany : words.title}</h1>
      <p className="lead" {...writtenIn(title.language, language)}>
        {title.text}
      </p>
      <ReceivedPeople language={language} people={people} />
      <WhenReceived {...{ language, slug, facts, people }} />
      {back}
    </>
  );
}
