import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { isOver } from "#domain/event/event-span.ts";
import { INVITEE_LINE_FAULTS } from "#domain/event/invitee.ts";
import { inviteeQuery, parseInviteeFilter, type InviteeFilter } from "#domain/event/invitee-filter.ts";
import { parsePageNumber, withPage } from "#domain/event/list-page.ts";
import type { Language } from "#domain/values/language.ts";
import { newSubmissionKey, type SubmissionKey } from "#domain/values/submission-key.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { openedParameters, sealedSearch, type Searching } from "#http/sealed-search.ts";
import { found, workContext, type Work } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { broadcastProgress, type BroadcastProgress } from "#queries/broadcast-progress.ts";
import { inviteeList, type InviteeList } from "#queries/invitee-list.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { actOnList, type ListAgain } from "./act-on-list.ts";
import { InviteeTable } from "./invitee-table.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly list: InviteeList;
  readonly filter: InviteeFilter;
  /** The same as an address has it. */
  readonly query: string;
  readonly sendings: readonly BroadcastProgress[];
  readonly done: string | null;
  readonly count: number;
  readonly submission: SubmissionKey;
  readonly over: boolean;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const { searchParams } = new URL(args.request.url);
  const filter = parseInviteeFilter(openedParameters(searchingIn(ctx, slug), searchParams));
  const list = found(await inviteeList(ctx, slug, { filter, page: parsePageNumber(searchParams) }));
  const progress = await broadcastProgress(ctx, { slug });
  return data<Shown>({
    ...{ language, account, event, list, filter, query: queryOf(ctx, slug, filter) },
    sendings: progress.ok ? progress.value.filter(({ kind }) => kind === "invitation") : [],
    done: searchParams.get("done"),
    count: Number(searchParams.get("count") ?? 0) || 0,
    ...{ submission: newSubmissionKey(ctx.newId), over: isOver(event, ctx.now()) },
  });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  if (formLine(form, "intent") === "search") {
    const filter = parseInviteeFilter({ get: (name) => formLine(form, name) });
    return redirect(paths.workEvent(language, slug, "invited") + queryOf(ctx, slug, filter), 303);
  }
  const { searchParams } = new URL(args.request.url);
  // Whoever takes somebody off the list stays where they were in it.
  const here = queryOf(ctx, slug, parseInviteeFilter(openedParameters(searchingIn(ctx, slug), searchParams)));
  const outcome = found(
    await actOnList(ctx, slug, form, { language, query: withPage(here, parsePageNumber(searchParams)) }),
  );
  if ("to" in outcome) return redirect(outcome.to, 303);
  return data<ListAgain>(outcome, { status: 422 });
}

function queryOf(ctx: Work["ctx"], slug: string, filter: InviteeFilter): string {
  return inviteeQuery({ ...filter, text: sealedSearch(searchingIn(ctx, slug), filter.text) });
}

function searchingIn({ secret, actor }: Work["ctx"], slug: string): Searching {
  return { secret, actor, list: `invited ${slug}` };
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.event.invited.title}: ${data.event.title.text} – ${site.name}` }];
};

export default function WorkInvitedRoute() {
  const { language, account, event, list, filter, query, sendings, done, count, submission, over } =
    useLoaderData<() => Shown>();
  const again = useActionData<() => ListAgain>();
  const words = catalogueOf(language).work.event.invited;
  const { invitation: uninvited, reminder: unanswered, later } = list.due;
  const fault = again?.kind === "list" ? faultText(language, again) : undefined;
  const said = again ? addedText(language, again) : doneText(language, done, count);
  const open = event.state === "published" && !over;
  return (
    <EventShell account={account} language={language} event={event} current="invited">
      {fault !== undefined && <ErrorSummary language={language} faults={[{ name: "list", fault }]} />}
      {again?.kind === "refused" && (
        <p className="notice warn" role="group" tabIndex={-1} autoFocus>
          {words.refused[again.refusal]}
        </p>
      )}
      {said !== null && (
        <p className="notice" role="status">
          {said}
        </p>
      )}
      <h1>{words.title}</h1>
      <p className="prose">{words.text}</p>
      <p className="quiet">{event.visibility === "invited" ? words.onlyInvited : words.openToOthers}</p>
      <div className="columns">
        <section className="panel" aria-labelledby="add">
          <h2 id="add">{words.add}</h2>
          <form method="post" noValidate>
            <TextArea
              {...{ language, name: "list", label: words.list, hint: words.listHint, fault, rows: 6, required: true }}
              defaultValue={again?.kind === "list" ? again.list : undefined}
            />
            <button type="submit" name="intent" value="add" className="second">
              {words.doAdd}
            </button>
          </form>
        </section>
        <section className="panel" aria-labelledby="sending">
          <h2 id="sending">{words.sending}</h2>
          {!open && <p>{words.closed[event.state === "published" ? "held" : event.state]}</p>}
          {open && uninvited > 0 && (
            <form method="post">
              <input type="hidden" name="submission" value={submission} />
              <p>{words.inviteText}</p>
              <button type="submit" name="intent" value="invite">
                {words.invite(uninvited)}
              </button>
            </form>
          )}
          {open && unanswered > 0 && (
            <form method="post">
              <input type="hidden" name="submission" value={submission} />
              <p>{words.remindText}</p>
              <button type="submit" name="intent" value="remind" className="second">
                {words.remind(unanswered)}
              </button>
            </form>
          )}
          {open && later > 0 && <p>{words.later(later)}</p>}
          <ul className="log">
            {sendings.map(({ id, createdAt, zone, sent, receivers, failed }) => (
              <li key={id}>
                <a href={paths.workMessage(language, event.slug, id)}>{moment(language, zone, createdAt)}</a>:{" "}
                {words.sent(sent, receivers, failed)}
                <progress max={receivers} value={sent + failed} aria-label={words.sent(sent, receivers, failed)} />
              </li>
            ))}
          </ul>
        </section>
      </div>
      {list.listed === 0 ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <InviteeTable
          {...{ language, list, filter, query, zone: event.zone }}
          path={paths.workEvent(language, event.slug, "invited")}
        />
      )}
    </EventShell>
  );
}

/** Why the field stands there with what could not be read. */
function faultText(language: Language, { unread }: ListAgain & { kind: "list" }): string {
  const words = catalogueOf(language).work.event.invited;
  if (unread.length === 0) return words.noList;
  const counted = INVITEE_LINE_FAULTS.flatMap((fault) => {
    const count = unread.filter((one) => one === fault).length;
    return count === 0 ? [] : [words.lineFaults[fault](count)];
  });
  return words.unread(unread.length, counted.join(", "));
}

function addedText(language: Language, again: ListAgain): string | null {
  return again.kind === "list" && again.added > 0 ? catalogueOf(language).work.event.invited.added(again.added) : null;
}

function doneText(language: Language, done: string | null, count: number): string | null {
  const words = catalogueOf(language).work.event.invited;
  const said: Readonly<Record<string, string>> = {
    added: words.added(count),
    ...{ invited: words.invited, reminded: words.reminded, removed: words.removed },
  };
  return done !== null && Object.hasOwn(said, done) ? said[done]! : null;
}
