import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { proposedYear } from "#domain/event/proposed-year.ts";
import { isId } from "#domain/values/identifiers.ts";
import { dateIn, STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { olderThan } from "#http/older-than.ts";
import { readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { creatableHosts } from "#queries/creatable-hosts.ts";
import { eventDraft, type EventDraftPage } from "#queries/event-draft.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { fieldFaultWords } from "#ui/field-fault-words.ts";
import { ThingHistory } from "#ui/thing-history.tsx";
import { WorkShell } from "#ui/work-shell.tsx";
import { actOnDraft, type DraftAgain } from "./act-on-draft.ts";
import { DraftForm } from "./draft-form.tsx";
import { draftLabel, draftNames, draftText } from "./draft-labels.ts";
import { carriedDraft } from "./draft-texts.ts";
import { rescueDraft } from "./rescue-draft.ts";
import { SourcePanel } from "./source-panel.tsx";
import { unsureLines, type UnsureLine } from "./unsure-lines.ts";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly draft: EventDraftPage;
  readonly hosts: readonly { readonly value: string; readonly label: string }[];
  readonly unsure: readonly UnsureLine[];
  /** The year that the event's day has been given, where neither the text nor anybody names one. */
  readonly proposed: string | null;
  readonly done: string | null;
  /** What somebody else has changed that was saved along with it. */
  readonly also: readonly string[];
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const id = args.params["draft"] ?? "";
  const draft = found(isId("dft", id) ? await eventDraft(ctx, id, olderThan(args.request).act) : null);
  if (draft.slug !== null) throw redirect(paths.workEvent(language, draft.slug), 303);
  const hosts = await creatableHosts(ctx);
  const proposed = draft.fields.yearSaid ? null : proposedYear(draft.source, dateIn(STOCKHOLM, ctx.now()));
  const { searchParams } = new URL(args.request.url);
  return data<Shown>({
    ...{ language, account, draft, done: searchParams.get("done") },
    also: draftNames(searchParams.get("also") ?? ""),
    hosts: hosts.map(({ id: value, name }) => ({ value, label: name })),
    unsure: draft.source === "" ? [] : unsureLines(draft.source, draft.fields, proposed),
    proposed: proposed === null ? null : String(proposed),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const id = args.params["draft"] ?? "";
  const draft = isId("dft", id) ? await eventDraft(ctx, id) : null;
  if (draft !== null && draft.slug !== null) return redirect(paths.workEvent(language, draft.slug), 303);
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const acted = draft && (await actOnDraft(ctx, draft, form, language));
  const outcome = found(acted ?? (await rescueDraft(ctx, form, language)));
  if ("to" in outcome) return redirect(outcome.to, 303);
  return data<DraftAgain>(outcome, { status: isOfForm(outcome.trouble) ? 422 : 409 });
}

/** Something that was typed is wrong, whatever stands. */
function isOfForm(trouble: DraftAgain["trouble"]): boolean {
  return trouble.kind === "fields" || (trouble.kind === "refused" && trouble.code === "too-long");
}

const SAID: Readonly<Record<string, "saved" | "rereadDone" | "rescued">> = {
  ...{ saved: "saved", reread: "rereadDone", rescued: "rescued" },
};

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.event.draft.title} – ${site.name}` }];
};

export default function WorkDraftRoute() {
  const { language, account, draft, hosts, unsure, proposed, done, also } = useLoaderData<() => Shown>();
  const again = useActionData<() => DraftAgain>();
  const words = catalogueOf(language).work.event;
  const trouble = again?.trouble;
  const faults = fieldFaultWords(language, trouble?.kind === "fields" ? trouble.faults : {});
  const summary = Object.entries(faults).map(([name, fault]) => ({ name, fault }));
  const fields = again?.fields ?? draft.fields;
  const said = done !== null && Object.hasOwn(SAID, done) ? words.draft[SAID[done]!] : null;
  const merged = trouble?.kind === "merged" ? trouble : null;
  const labels = (names: readonly string[]) => names.map((name) => draftLabel(language, name));
  const sides = (merged?.clashes ?? []).map(({ name, mine, theirs }) => ({
    ...{ name, label: draftLabel(language, name) },
    mine: draftText(language, hosts, name, mine),
    theirs: draftText(language, hosts, name, theirs),
  }));
  const form = (
    <DraftForm
      {...{ language, fields, hosts, faults, sides, twin: trouble?.kind === "twin" }}
      seen={again?.seen ?? carriedDraft({ fields: draft.fields, hostId: draft.hostId ?? "" })}
      taken={labels(merged?.taken ?? [])}
      proposed={
        proposed !== null && fields.facts.startsOn.startsWith(proposed)
          ? { year: proposed, stands: again?.yearStands ?? false }
          : null
      }
      hostId={again?.hostId ?? draft.hostId ?? ""}
      takes={again?.takes ?? true}
    />
  );
  return (
    <WorkShell account={account} language={language} current="new">
      {summary.length > 0 && <ErrorSummary language={language} faults={summary} />}
      {trouble?.kind === "refused" && (
        <div className="notice warn" role="group" tabIndex={-1} autoFocus>
          <p>{words.draft.refused[trouble.code]}</p>
        </div>
      )}
      {merged && sides.length === 0 && (
        <div className="notice warn" role="group" tabIndex={-1} autoFocus>
          <p>{words.draft.merged(labels(merged.taken).join(", "))}</p>
        </div>
      )}
      {trouble?.kind === "twin" && (
        <div className="notice warn" role="group" tabIndex={-1} autoFocus>
          <p>
            {words.draft.twin(fields.facts.title)}{" "}
            <a href={paths.event(language, trouble.slug)}>{words.draft.twinLink}</a>{" "}
            <a href="#again">{words.draft.again}</a>
          </p>
        </div>
      )}
      {said !== null && !again && (
        <p className="notice" role="status">
          {said} {also.length > 0 && words.sides.also(labels(also).join(", "))}
        </p>
      )}
      <h1>{words.draft.title}</h1>
      {draft.source === "" ? (
        form
      ) : (
        <div className="beside">
          <SourcePanel
            {...{
              language,
              source: draft.source,
              typed: again?.source ?? null,
              ...{ unsure, yearProposed: proposed !== null && draft.fields.facts.startsOn.startsWith(proposed) },
              facts: draft.fields.facts,
              version: draft.version,
              hostId: draft.hostId ?? "",
            }}
          />
          {form}
        </div>
      )}
      <ThingHistory
        language={language}
        zone={STOCKHOLM}
        history={draft.history}
        eraseAll={{ id: draft.id, of: "event-draft" }}
      />
    </WorkShell>
  );
}
