import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeEventState } from "#commands/event/change-event-state.ts";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import type { EventNeed } from "#domain/event/event-need.ts";
import { parsePageNumber } from "#domain/event/list-page.ts";
import type { Language } from "#domain/values/language.ts";
import { formLine, readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { eventNeeds } from "#queries/event-needs.ts";
import { registrationOverview, type RegistrationOverview } from "#queries/registration-overview.ts";
import { seatFigures, type SeatFigures } from "#queries/seat-figures.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { EventNeeds } from "#ui/event-needs.tsx";
import { Notice } from "#ui/notice.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { Course } from "./course.tsx";
import { Groups, WHOLE_PARAMETER } from "./groups.tsx";
import { ConfirmHeld } from "./confirm-held.tsx";
import { KeptSeats, ItemSeats, ModeSeats } from "./pools.tsx";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly overview: RegistrationOverview;
  readonly figures: SeatFigures;
  readonly needs: readonly EventNeed[];
  readonly done: string | null;
  /** The breakdown of which all rows are shown, and which of its pages. */
  readonly whole: { readonly field: string; readonly page: number } | null;
  /** Of whoever runs the installation. */
  readonly contact: string | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const [overview, figures] = [await registrationOverview(ctx, slug), await seatFigures(ctx, slug)];
  if (!overview.ok || !figures.ok) throw new Response(null, { status: 404 });
  const needs = await eventNeeds(ctx, slug);
  const { searchParams } = new URL(args.request.url);
  const [done, whole] = [searchParams.get("done"), searchParams.get(WHOLE_PARAMETER)];
  return data<Shown>({
    ...{ language, account, event, needs, done, contact: args.context.operator.contact },
    whole: whole === null ? null : { field: whole, page: parsePageNumber(searchParams) },
    ...{ overview: overview.value, figures: figures.value },
  });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  if (!found(await workEvent(ctx, slug)).may.change) throw new Response(null, { status: 404 });
  const form = await readForm(args.request, args.context.body);
  if (form === null || formLine(form, "intent") !== "confirm-held") throw new Response(null, { status: 400 });
  const confirmed = await changeEventState(ctx, { slug, act: "confirm-held" });
  const held = confirmed.ok || ("state" in confirmed.refusal && confirmed.refusal.state === "held");
  if (!held) return data({ refused: true }, { status: 409 });
  return redirect(`${paths.workEvent(language, slug)}?done=held`, 303);
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.seats.title}: ${data.event.title.text} – ${site.name}` }];
};

export default function WorkSeatsRoute() {
  const { language, account, event, overview, figures, needs, done, whole, contact } = useLoaderData<() => Shown>();
  const again = useActionData<() => { readonly refused: boolean }>();
  const words = catalogueOf(language).work.seats;
  const standing = overview.standing !== null;
  return (
    <EventShell account={account} language={language} event={event} current="seats">
      {again && <Notice tone="warn" title={words.held.title} text={words.held.refused} />}
      {done === "held" && !again && (
        <p className="notice" role="status">
          {words.held.done}
        </p>
      )}
      {done === "publish" && !again && event.state === "published" && (
        <p className="notice" role="status">
          {words.published.done} <a href={paths.event(language, event.slug)}>{words.published.link}</a>
        </p>
      )}
      <h1>{words.title}</h1>
      {event.may.change && (
        <section className={needs.length === 0 ? "panel" : "panel note"} aria-labelledby="needs">
          <h2 id="needs">{words.needs.title}</h2>
          {needs.length === 0 ? (
            <p>{words.needs.none}</p>
          ) : (
            <EventNeeds language={language} slug={event.slug} zone={event.zone} needs={needs} />
          )}
        </section>
      )}
      {needs.some(({ kind }) => kind === "not-confirmed-held") && <ConfirmHeld language={language} />}
      {!standing && (
        <p className="section">
          {words.noRegistration.text}{" "}
          {event.may.change && (
            <a href={paths.workEvent(language, event.slug, "registration")}>{words.noRegistration.act}</a>
          )}
        </p>
      )}
      <ModeSeats language={language} overview={overview} />
      <KeptSeats language={language} overview={overview} />
      <ItemSeats language={language} overview={overview} />
      {standing && (
        <>
          <Course language={language} course={figures.course} />
          <Groups
            {...{ language, figures, whole, contact, slug: event.slug }}
            linked={event.may.names}
            keepsRegister={account.may.register}
          />
        </>
      )}
    </EventShell>
  );
}
