import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { isOver } from "#domain/event/event-span.ts";
import { STATE_ACTS } from "#domain/event/event.ts";
import type { Language } from "#domain/values/language.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { olderThan } from "#http/older-than.ts";
import { readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { creatableHosts, type CreatableHost } from "#queries/creatable-hosts.ts";
import { eventFacts, type EventFactsPage } from "#queries/event-facts.ts";
import { untoldPeople } from "#queries/untold-people.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { fieldFaultWords } from "#ui/field-fault-words.ts";
import { ThingHistory } from "#ui/thing-history.tsx";
import { TypedField } from "#ui/typed-field.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { actOnEvent, type PageAgain } from "./act-on-event.ts";
import { factLabel, factNames, type FactName } from "./fact-texts.ts";
import { FactsForm } from "./facts-form.tsx";
import { placeTexts } from "./move-texts.ts";
import { HostingPanel } from "./hosting-panel.tsx";
import { MovePanel } from "./move-panel.tsx";
import { StatePanels } from "./state-panel.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly page: EventFactsPage;
  readonly over: boolean;
  readonly done: string | null;
  /** What somebody else has changed that was saved along with it. */
  readonly also: string;
  /** Tells this showing of the page from every other. */
  readonly submission: string;
  /** Contributors without an address. */
  readonly untold: number;
  /** The organisations that it may be given to; none of an event that has a host. */
  readonly hosts: readonly CreatableHost[];
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const page = found(await eventFacts(ctx, slug, olderThan(args.request).act));
  const { searchParams } = new URL(args.request.url);
  const [done, also] = [searchParams.get("done"), searchParams.get("also") ?? ""];
  const submission = newSubmissionKey(ctx.newId);
  const untold = await untoldPeople(ctx, slug);
  const hosts = page.host === null ? await creatableHosts(ctx) : [];
  const over = isOver(page.span, ctx.now());
  return data<Shown>({ language, account, event, page, done, also, submission, over, untold, hosts });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  found(await eventFacts(ctx, args.params["slug"] ?? ""));
  const outcome = found(await actOnEvent(ctx, args.params["slug"] ?? "", form, language));
  if ("to" in outcome) return redirect(outcome.to, 303);
  const clashes = outcome.kind === "facts" && outcome.clashes.length > 0;
  return data<PageAgain>(outcome, { status: clashes ? 409 : STATUS[outcome.kind] });
}

const STATUS = { facts: 422, host: 422, copy: 422, move: 200, state: 200 } as const;

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.event.facts.title}: ${data.event.title.text} – ${site.name}` }];
};

export default function WorkFactsRoute() {
  const { language, account, event, page, over, done, also, submission, untold, hosts } = useLoaderData<() => Shown>();
  const again = useActionData<() => PageAgain>();
  const { facts: words } = catalogueOf(language).work.event;
  const facts = again?.kind === "facts" ? again : null;
  const faults = fieldFaultWords(language, facts?.faults ?? {});
  const host = again?.kind === "host" ? again : null;
  const summary = [
    ...Object.entries(faults).map(([name, fault]) => ({ name, fault })),
    ...(host === null ? [] : [{ name: host.at, fault: host.fault }]),
  ];
  const said = again ? null : doneText(language, done, factNames(also));
  const now = placeTexts(page.facts);
  const whom = { slug: event.slug, untold };
  const move = again?.kind === "move" ? again : { typed: now, preview: null, refusal: null };
  return (
    <EventShell account={account} language={language} event={event} current="facts">
      {summary.length > 0 && <ErrorSummary language={language} faults={summary} />}
      {said !== null && (
        <p className="notice" role="status">
          {said}
        </p>
      )}
      <h1>{words.title}</h1>
      {page.state === "draft" && (
        <section className="panel note" aria-labelledby="draft">
          <h2 id="draft">{words.draft.title}</h2>
          <p>{words.draft.text}</p>
          <form method="post" className="row">
            <button type="submit" name="intent" value="state:publish">
              {words.draft.publish}
            </button>
            <a href={paths.event(language, event.slug)}>{words.preview}</a>
          </form>
          {page.deletable && (
            <details>
              <summary>{words.draft.delete}</summary>
              <p>{words.draft.deleteText(page.deletable)}</p>
              <form method="post">
                <button type="submit" name="intent" value="delete" className="second danger">
                  {words.draft.deleteDo}
                </button>
              </form>
            </details>
          )}
        </section>
      )}
      {page.host === null && <HostingPanel {...{ language, hosts, any: page.anyHost, again: host }} />}
      <FactsForm {...{ language, page, faults, again: facts }} />
      <MovePanel {...{ language, now, version: page.version, ...move, ...whom }} />
      <StatePanels {...{ language, state: page.state, over, shown: again?.kind === "state" ? again : null, ...whom }} />
      <section className="panel section" aria-labelledby="copying" id="copy">
        <h2 id="copying">{words.copy.title}</h2>
        <p>{words.copy.text}</p>
        <form method="post" className="row end" noValidate>
          <input type="hidden" name="submission" value={submission} />
          <TypedField
            type="date"
            {...{ language, name: "copyStartsOn", label: words.copy.startsOn, required: true }}
            fault={again?.kind === "copy" ? again.fault : undefined}
            defaultValue={again?.kind === "copy" ? again.startsOn : undefined}
          />
          <button type="submit" name="intent" value="copy" className="second">
            {words.copy.do}
          </button>
        </form>
      </section>
      <ThingHistory
        {...{ language, zone: page.span.zone, history: page.seriesHistory }}
        title={words.seriesHistory(page.facts.series)}
      />
    </EventShell>
  );
}

function doneText(language: Language, done: string | null, also: readonly FactName[]): string | null {
  const { facts: words, sides, hosting } = catalogueOf(language).work.event;
  const labels = also.map((name) => factLabel(language, name)).join(", ");
  const told = labels === "" ? "" : ` ${sides.also(labels)}`;
  if (done === null) return null;
  const act = STATE_ACTS.find((each) => each === done);
  if (act) return words.states[act].done;
  switch (done) {
    case "saved":
      return words.saved + told;
    case "renamed":
      return `${words.saved} ${words.titleTold}${told}`;
    case "unchanged":
      return words.unchanged + told;
    case "moved":
      return words.move.done;
    case "host":
      return hosting.done;
    case "copied":
      return words.copy.done;
    case "create":
      return words.draft.text;
    default:
      return null;
  }
}
