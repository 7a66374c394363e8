import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { uploadParticipants } from "#commands/import/upload-participants.ts";
import { readSpreadsheet } from "#documents/read-spreadsheet.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import type { Language } from "#domain/values/language.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { importOf } from "#http/import-of.ts";
import { readForm, type FormFields } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { importsOf } from "#queries/participant-import.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Field } from "#ui/field.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { EarlierImports, shownImport, type ShownImport } from "./earlier-imports.tsx";

export const handle = { work: true, takesFiles: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly imports: readonly ShownImport[];
  readonly submission: string;
}

interface Again {
  readonly refusal: Refusal;
}

type Refusal = keyof ReturnType<typeof catalogueOf>["work"]["lists"]["import"]["refusals"];

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const imports = await importsOf(ctx, slug);
  if (!imports.ok) throw new Response(null, { status: 404 });
  const submission = newSubmissionKey(ctx.newId);
  return data<Shown>({ language, account, event, submission, imports: imports.value.map(shownImport) });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  // Nobody makes us read a file who may not import it.
  if (!found(await workEvent(ctx, slug)).may.change) throw new Response(null, { status: 404 });
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const bytes = await sentFile(form);
  if (bytes === null) return again("no-file");
  const read = await readSpreadsheet(bytes);
  if (!read.ok && read.refusal === "busy") {
    ctx.setHeader("Retry-After", "30");
    return data<Again>({ refusal: "busy" }, { status: 503 });
  }
  if (!read.ok) return again(read.refusal);
  const id = importOf(form, slug, bytes);
  const uploaded = await uploadParticipants(ctx, { slug, language, rows: read.value, ...(id && { id }) });
  if (uploaded.ok) return redirect(paths.workImport(language, slug, uploaded.value), 303);
  if (uploaded.refusal === "no-such-event") throw new Response(null, { status: 404 });
  return again(uploaded.refusal);
}

function again(refusal: Refusal) {
  return data<Again>({ refusal }, { status: 422 });
}

/** Null where none was chosen: browsers then send an empty one without a name. */
async function sentFile(form: FormFields): Promise<Uint8Array | null> {
  const file = form.get("file");
  if (file === null || typeof file === "string" || (file.name === "" && file.size === 0)) return null;
  return new Uint8Array(await file.arrayBuffer());
}

export const meta: MetaFunction<() => Shown> = ({ data: shown }) => {
  if (!shown) return [];
  const { site, work } = catalogueOf(shown.language);
  return [{ title: `${work.lists.import.title}: ${shown.event.title.text} – ${site.name}` }];
};

export default function WorkImportRoute() {
  const { language, account, event, submission, imports } = useLoaderData<() => Shown>();
  const sent = useActionData<() => Again>();
  const words = catalogueOf(language).work.lists.import;
  const fault = sent && words.refusals[sent.refusal];
  return (
    <EventShell account={account} language={language} event={event} current="import">
      {fault && <ErrorSummary language={language} faults={[{ name: "file", fault }]} />}
      <h1>{words.title}</h1>
      <div className="stack">
        <p>{words.intro}</p>
        <p>{words.needed}</p>
      </div>
      <form method="post" encType="multipart/form-data" className="form" noValidate>
        <input type="hidden" name="submission" value={submission} />
        <Field
          language={language}
          name="file"
          label={words.file}
          hint={words.fileHint}
          fault={fault}
          required
          control={(ties) => <input type="file" accept=".xlsx,.csv,.txt" {...ties} />}
        />
        <Button>{words.upload}</Button>
      </form>
      <p className="section">
        <a href={paths.workImportTemplate(language, event.slug)} download>
          {words.example}
        </a>
      </p>
      {imports.length > 0 && <EarlierImports language={language} slug={event.slug} imports={imports} />}
    </EventShell>
  );
}
