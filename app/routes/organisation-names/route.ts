import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "#http/route-match.ts";
import { organisationNames } from "#queries/organisation-names.ts";

export const handle = { kept: {} } satisfies RouteHandle;

/** What the form's field for organisations suggests. */
export async function loader({ context }: LoaderFunctionArgs) {
  return Response.json(await organisationNames(context));
}
