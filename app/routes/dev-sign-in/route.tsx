import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { signedIn } from "#access/signed-in.ts";
import { signInAsInvented } from "#commands/account/sign-in-as-invented.ts";
import { deviceOf } from "#domain/account/device.ts";
import { INVENTED_PEOPLE } from "#domain/account/invented-people.ts";
import { COOKIE_SECONDS } from "#domain/account/session.ts";
import { sessionCookie } from "#http/cookies.ts";
import { formHeaders } from "#http/personal-page.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#ui/button.tsx";

/** The addresses tell of no language: the one that the site has at its root. */
const LANGUAGE = "sv";

export const headers = formHeaders;

/** One of the demo's people, or all: only where anybody may read all mail, and so sign in as anybody. */
export function loader({ params, context }: LoaderFunctionArgs) {
  if (context.mailRoute !== "mailbox") throw new Response(null, { status: 404 });
  const people = INVENTED_PEOPLE.filter(({ key }) => params["key"] === undefined || params["key"] === key);
  if (people.length === 0) throw new Response(null, { status: 404 });
  return people.map(({ key, name }) => ({ key, name }));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const cookie = sessionCookie(context.origin);
  const token = cookie.read(request);
  const before = token === null ? null : await signedIn(context, token);
  const done = await signInAsInvented(context, {
    ...{ secret: context.secret, key: params["key"] ?? "", mailIsOpenToAll: context.mailRoute === "mailbox" },
    device: deviceOf(request.headers.get("User-Agent")),
    replaces: before && { id: before.sessionId, accountId: before.account.id },
  });
  if (!done.ok) throw new Response(null, { status: 404 });
  context.setHeader("Set-Cookie", cookie.set(done.value.token, COOKIE_SECONDS));
  return redirect(paths.work(LANGUAGE), 303);
}

export const meta: MetaFunction<typeof loader> = () => {
  const { work, site } = catalogueOf(LANGUAGE);
  return [{ title: `${work.access.demo.title} – ${site.name}` }, { name: "robots", content: "noindex" }];
};

export default function DevSignIn() {
  const people = useLoaderData<typeof loader>();
  const words = catalogueOf(LANGUAGE).work.access.demo;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <ul className="section prose">
        {people.map(({ key, name }) => (
          <li key={key}>
            <form method="post" action={paths.devSignIn(key)}>
              <p>
                <b>{name}</b> – {words.people[key]}
              </p>
              <Button>{words.send(name)}</Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
