import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wayBack } from "#domain/account/sign-in.ts";
import { SIGN_ON_FAULTS, type SignOnFault } from "#domain/account/sign-on-fault.ts";
import type { Language } from "#domain/values/language.ts";
import { headTags } from "#http/head-tags.ts";
import { formHeaders } from "#http/personal-page.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";

interface Shown {
  readonly language: Language;
  readonly origin: string;
  readonly fault: SignOnFault;
  readonly back: string | null;
}

export const headers = formHeaders;

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const fault = SIGN_ON_FAULTS.find((each) => each === params["fault"]);
  if (fault === undefined) throw new Response(null, { status: 404 });
  const back = wayBack(searchParams.get("back"));
  const shown = { language: languageOfPath(pathname), origin: context.origin, fault, back };
  return data<Shown>(shown, { status: fault === "too-many" ? 429 : fault === "provider-down" ? 503 : 403 });
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { language, origin, fault } = data;
  const { site, work } = catalogueOf(language);
  const { title, faults } = work.signOn.failed;
  const pathIn = (of: Language) => paths.signOnFailed(of, fault);
  return headTags({
    ...{ origin, language, pathIn, unlisted: true },
    ...{ title: `${title} – ${site.name}`, description: faults[fault].title },
  });
};

export default function SignOnFailed() {
  const { language, fault, back } = useLoaderData<() => Shown>();
  const words = catalogueOf(language).work.signOn.failed;
  const said = words.faults[fault];
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{said.title}</p>
      <div className="prose section">
        <p>{said.text}</p>
        <p>
          <a className="button" href={paths.signIn(language, back ?? undefined)}>
            {words.again}
          </a>
        </p>
      </div>
    </>
  );
}
