import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { formLine, formText, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { submissionOf } from "#http/submission-of.ts";
import { workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day, moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { copyableEvents } from "#queries/copyable-events.ts";
import { creatableHosts } from "#queries/creatable-hosts.ts";
import { eventDrafts } from "#queries/event-draft.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { SelectField, TypedField } from "#ui/typed-field.tsx";
import script from "#ui/work-event-script.js?url";
import { WorkShell } from "#ui/work-shell.tsx";
import { beginEvent, type NewFaults, type NewForm } from "./begin-event.ts";

export const handle = { work: true, takesFiles: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly hosts: readonly { readonly value: string; readonly label: string }[];
  readonly drafts: readonly { readonly id: string; readonly title: string; readonly changed: string }[];
  readonly events: readonly { readonly value: string; readonly label: string }[];
  readonly copied: string;
  /** Tells this showing of the page from every other. */
  readonly submission: string;
  readonly discarded: boolean;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language, words } = await workContext(args);
  const hosts = await creatableHosts(ctx);
  if (!account.may.create) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(args.request.url);
  const events = await copyableEvents(ctx);
  const drafts = await eventDrafts(ctx);
  return data<Shown>({
    ...{ language, account },
    hosts: hosts.map(({ id, name }) => ({ value: id, label: name })),
    drafts: drafts.map(({ id, title, changedAt }) => ({
      id,
      title: title || words.work.event.new.untitled,
      changed: words.work.event.new.changed(moment(language, STOCKHOLM, changedAt)),
    })),
    events: events.map(({ slug, title, startsOn }) => ({ value: slug, label: `${title}, ${day(language, startsOn)}` })),
    copied: searchParams.get("copy") ?? "",
    submission: newSubmissionKey(ctx.newId),
    discarded: searchParams.get("done") === "discarded",
  });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  if (!account.may.create) throw new Response(null, { status: 404 });
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const file = form.get("file");
  const bytes = file !== null && typeof file !== "string" ? new Uint8Array(await file.arrayBuffer()) : null;
  const sent: NewForm = {
    ...{ intent: formLine(form, "intent"), host: formLine(form, "host"), text: formText(form, "text") },
    ...{ year: formLine(form, "year"), copy: formLine(form, "copy"), startsOn: formLine(form, "startsOn") },
    draft: formLine(form, "draft"),
    submission: submissionOf(form),
  };
  const outcome = await beginEvent(ctx, sent, bytes?.length ? bytes : null, language);
  if ("to" in outcome) return redirect(outcome.to, 303);
  const { faults, busy = false } = outcome;
  if (busy) ctx.setHeader("Retry-After", "30");
  return data({ sent, faults }, { status: busy ? 503 : 422 });
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.event.new.title} – ${site.name}` }];
};

export default function WorkNewRoute() {
  const shown = useLoaderData<() => Shown>();
  const again = useActionData<() => { readonly sent: NewForm; readonly faults: NewFaults }>();
  const { language, account } = shown;
  const { new: words, hosting } = catalogueOf(language).work.event;
  const faults = again?.faults ?? {};
  const field = (name: keyof NewForm | "file") => ({ language, name, fault: faults[name] });
  const summary = Object.entries(faults).map(([name, fault]) => ({ name, fault }));
  // Of several none is chosen beforehand: the first of them would answer for what another one arranges.
  const host = again?.sent.host ?? (shown.hosts.length === 1 ? shown.hosts[0]!.value : "");
  const hosts = [{ value: "", label: hosting.choose }, ...shown.hosts];
  return (
    <WorkShell account={account} language={language} current="new">
      {summary.length > 0 && <ErrorSummary language={language} faults={summary} />}
      {shown.discarded && !again && (
        <p className="notice" role="status">
          {words.discarded}
        </p>
      )}
      <h1>{words.title}</h1>
      <p className="prose">{words.lead}</p>
      <form method="post" encType="multipart/form-data" className="form wide-form" noValidate>
        <input type="hidden" name="submission" value={shown.submission} />
        {shown.hosts.length > 1 ? (
          <SelectField {...field("host")} label={words.host} required defaultValue={host} choices={hosts} />
        ) : (
          <input type="hidden" name="host" value={host} />
        )}
        <section aria-labelledby="paste">
          <h2 id="paste">{words.paste}</h2>
          <div className="panel" data-drop>
            <TextArea
              {...{ ...field("text"), label: words.text, hint: words.textHint, required: true, rows: 12 }}
              defaultValue={again?.sent.text}
            />
            <div className="columns narrow">
              <div className={faults["file"] ? "field faulty" : "field"}>
                <label htmlFor="file">{words.file}</label>
                <p className="hint" id="file-hint">
                  {words.fileHint}
                </p>
                {faults["file"] && (
                  <p className="fault" id="file-fault">
                    {faults["file"]}
                  </p>
                )}
                <input
                  type="file"
                  id="file"
                  name="file"
                  accept=".txt,.docx,.pdf,text/plain,application/pdf"
                  aria-describedby={faults["file"] ? "file-hint file-fault" : "file-hint"}
                />
              </div>
              <TypedField
                type="number"
                {...{ ...field("year"), label: words.year, min: 1990 }}
                defaultValue={again?.sent.year}
              />
            </div>
            <button type="submit" name="intent" value="read">
              {words.read}
            </button>
          </div>
        </section>
        <section aria-labelledby="empty" className="panel section">
          <h2 id="empty">{words.empty}</h2>
          <p>{words.emptyText}</p>
          <button type="submit" name="intent" value="empty" className="second">
            {words.begin}
          </button>
        </section>
      </form>
      {shown.events.length > 0 && (
        <section aria-labelledby="copying" className="panel section">
          <h2 id="copying">{words.copy}</h2>
          <p>{words.copyText}</p>
          <form method="post" className="row end" noValidate>
            <input type="hidden" name="submission" value={shown.submission} />
            <SelectField
              {...{ ...field("copy"), label: words.copyOf, required: true }}
              defaultValue={again?.sent.copy ?? shown.copied}
              choices={[{ value: "", label: words.choose }, ...shown.events]}
            />
            <TypedField
              type="date"
              {...{ ...field("startsOn"), label: words.startsOn, required: true }}
              defaultValue={again?.sent.startsOn}
            />
            <button type="submit" name="intent" value="copy" className="second">
              {words.doCopy}
            </button>
          </form>
        </section>
      )}
      {shown.drafts.length > 0 && (
        <section aria-labelledby="drafts" className="section">
          <h2 id="drafts">{words.drafts}</h2>
          <ul className="log">
            {shown.drafts.map(({ id, title, changed }) => (
              <li key={id} className="row">
                <a href={paths.workDraft(language, id)}>{title}</a>
                <span className="quiet">{changed}</span>
                <details>
                  <summary aria-label={words.discardThis(title)}>{words.discard}</summary>
                  <form method="post">
                    <p>{words.discardText}</p>
                    <input type="hidden" name="draft" value={id} />
                    <button type="submit" name="intent" value="discard" className="second">
                      {words.discardDo}
                    </button>
                  </form>
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
      <script type="module" src={script} />
    </WorkShell>
  );
}
