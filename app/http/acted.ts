import type { ActionFunction, ActionFunctionArgs } from "@remix-run/node";

/** What an action has ended in. */
export type Acted = { readonly given: unknown } | { readonly thrown: unknown };

/**
 * Runs a page's action before Remix is asked. Most end in a redirect, which needs nothing of Remix, whose routing costs
 * about as much as a registration itself; of the others Remix is told what they ended in, and makes the page.
 */
export async function act(action: ActionFunction, args: ActionFunctionArgs): Promise<Acted> {
  try {
    return { given: await action(args) };
  } catch (thrown) {
    return { thrown };
  }
}

/** The redirect that an action ended in; null where a page is to be made. */
export function redirectOf(acted: Acted): Response | null {
  const end = "given" in acted ? acted.given : acted.thrown;
  return end instanceof Response && end.headers.has("Location") ? end : null;
}

/** The same action for Remix: where it has been run already, it ends as it did. */
export function actingOnce(action: ActionFunction): ActionFunction {
  return (args) => {
    const { acted } = args.context;
    if (acted === null) return action(args);
    if ("thrown" in acted) throw acted.thrown;
    return acted.given as ReturnType<ActionFunction>;
  };
}
