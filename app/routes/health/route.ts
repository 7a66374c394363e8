import type { LoaderFunctionArgs } from "@remix-run/node";
import { health } from "#queries/health.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const answer = await health(context, { sending: context.mailRoute !== null });
  return Response.json(answer, {
    status: answer.status === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
