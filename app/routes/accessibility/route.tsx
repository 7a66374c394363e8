import { data, redirect, type ActionFunctionArgs, type HeadersFunction } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reportFault } from "#commands/accessibility/report-fault.ts";
import { parseFaultReport, reportDeletedOn, type WrittenReport } from "#domain/accessibility/fault-report.ts";
import { newSubmissionKey, parseSubmissionKey } from "#domain/values/submission-key.ts";
import { headTags } from "#http/head-tags.ts";
import { formLine, formText, readForm } from "#http/read-form.ts";
import { wasFaultReported } from "#queries/was-fault-reported.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { languageOfPath, paths } from "#app/paths.ts";
import { FaultForm, FaultFormTrouble, type Trouble } from "./fault-form.tsx";
import { Statement } from "./statement.tsx";

/** What the form says when it is shown again. */
interface Answer {
  readonly written: WrittenReport;
  readonly trouble: Trouble;
}

/** The form has a key of its own each time it is shown. */
export const headers: HeadersFunction = ({ actionHeaders }) => ({
  "Cache-Control": "no-store",
  ...(actionHeaders.has("Retry-After") && { "Retry-After": actionHeaders.get("Retry-After") ?? "" }),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  return {
    language: languageOfPath(new URL(request.url).pathname),
    origin: context.origin,
    operator: context.operator,
    submissionKey: newSubmissionKey(context.newId),
    deletedOn: reportDeletedOn(context.now()),
    cameFrom: pageBefore(request, context.origin),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  const language = languageOfPath(new URL(request.url).pathname);
  const form = await readForm(request, context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const written = {
    description: formText(form, "description"),
    page: formLine(form, "page"),
    email: formLine(form, "email"),
  };
  const again = (trouble: Trouble, init: ResponseInit) => data<Answer>({ written, trouble }, init);
  const report = parseFaultReport(written);
  if (!report.ok) return again({ kind: "faults", faults: report.refusal }, { status: 422 });
  // A browser may fill in fields on its own: whoever presses once more is let through.
  if (formLine(form, "website") !== "" && !form.has("human")) return again({ kind: "perhaps-robot" }, { status: 422 });
  const submissionKey = parseSubmissionKey(formLine(form, "submission"));
  const accepted = () => redirect(paths.reportReceived(language), 303);
  // What is kept already takes no turn: whoever sends it again gets the first one's answer.
  if (submissionKey && (await wasFaultReported(context, { report: report.value, submissionKey }))) return accepted();
  const seconds = context.limits.faultReports.take(context.clientAddress);
  if (seconds !== null) {
    const trouble: Trouble = { kind: "too-many", minutes: Math.ceil(seconds / 60) };
    return again(trouble, { status: 429, headers: { "Retry-After": String(seconds) } });
  }
  await reportFault(context, {
    report: report.value,
    language,
    submissionKey: submissionKey ?? newSubmissionKey(context.newId),
  });
  return accepted();
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { accessibility: words, site } = catalogueOf(data.language);
  return headTags({
    origin: data.origin,
    language: data.language,
    title: `${words.title} – ${site.name}`,
    description: words.description,
    pathIn: paths.accessibility,
  });
};

export default function Accessibility() {
  const { language, origin, operator, submissionKey, deletedOn, cameFrom } = useLoaderData<typeof loader>();
  const answer = useActionData<() => Answer>();
  const written = answer?.written ?? { description: "", page: cameFrom, email: "" };
  return (
    <>
      {answer && <FaultFormTrouble language={language} trouble={answer.trouble} written={written} />}
      <Statement language={language} host={new URL(origin).host} operator={operator} />
      <FaultForm
        language={language}
        submissionKey={submissionKey}
        deletedOn={deletedOn}
        written={written}
        trouble={answer?.trouble}
      />
    </>
  );
}

/** The page of ours from which somebody came here is usually the one that they want to tell of. */
function pageBefore(request: Request, origin: string): string {
  const before = request.headers.get("Referer") ?? "";
  if (!before.startsWith(`${origin}/`) || !URL.canParse(before)) return "";
  const { pathname } = new URL(before);
  return pathname === new URL(request.url).pathname ? "" : origin + pathname;
}
