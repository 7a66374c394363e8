import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import type { Language } from "#domain/values/language.ts";
import { readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { registrationSettings, type RegistrationSettings } from "#queries/registration-settings.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { actOnRegistration, type RegistrationAgain } from "./act-on-registration.ts";
import { CloseModes } from "./close-modes.tsx";
import { ItemSeats } from "./item-seats.tsx";
import { KeptSeats } from "./kept-seats.tsx";
import { phaseText } from "./phase-text.ts";
import { questionTexts } from "./question-texts.ts";
import { QuestionsForm } from "./questions-form.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { settingLabel, settingNames } from "./setting-label.ts";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly page: RegistrationSettings;
  readonly done: string | null;
  /** What somebody else has set that was saved along with it. */
  readonly also: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const page = found(await registrationSettings(ctx, slug));
  const { searchParams } = new URL(args.request.url);
  const [done, also] = [searchParams.get("done"), searchParams.get("also") ?? ""];
  return data<Shown>({ language, account, event, page, done, also });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const shown = found(await registrationSettings(ctx, slug));
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const asked = { slug, shown, form, language, written: event.title.language };
  const outcome = found(await actOnRegistration(ctx, asked));
  if ("to" in outcome) return redirect(outcome.to, 303);
  return data<RegistrationAgain>(outcome, { status: statusOf(outcome) });
}

/** What is shown beforehand is no error. */
function statusOf(again: RegistrationAgain): number {
  if (again.kind === "closing") return 409;
  if ("clashes" in again && again.clashes.length > 0) return 409;
  if (again.kind === "items" && (again.fault === "changedMeanwhile" || again.chosen)) return 409;
  return "lowered" in again && again.lowered.length > 0 ? 200 : 422;
}

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.event.registration.title}: ${data.event.title.text} – ${site.name}` }];
};

export default function WorkRegistrationRoute() {
  const { language, account, event, page, done, also } = useLoaderData<() => Shown>();
  const again = useActionData<() => RegistrationAgain>();
  const words = catalogueOf(language).work.event.registration;
  const { overview } = page;
  const written = event.title.language;
  const settings = again?.kind === "settings" ? again : null;
  const faults = Object.fromEntries(
    Object.entries(settings?.faults ?? {}).map(([name, fault]) => [
      name,
      `${settingLabel(language, written, name)}: ${words.refused[fault]}`,
    ]),
  );
  const summary = Object.entries(faults).map(([name, fault]) => ({
    ...{ name: name.replace("takes-", "seats-"), fault },
  }));
  const questions = page.questions.map((question) => questionTexts(question, written));
  const alsoSet = settingNames(also).map((name) => settingLabel(language, written, name));
  const said = again ? null : doneText(language, done, alsoSet.join(", "));
  const standing = overview.standing;
  return (
    <EventShell account={account} language={language} event={event} current="registration">
      {summary.length > 0 && <ErrorSummary language={language} faults={summary} />}
      {said !== null && (
        <p className="notice" role="status">
          {said}
        </p>
      )}
      <h1>{words.title}</h1>
      <p>
        {standing === null ? words.notOpen : phaseText(language, overview.zone, standing)}{" "}
        <a href={paths.event(language, event.slug)}>{words.preview}</a>
      </p>
      <SettingsForm {...{ language, written, page, faults, again: settings, pools: overview.pools }} />
      <CloseModes
        {...{ language, slug: event.slug, pools: overview.pools }}
        refused={again?.kind === "closing" ? again.mode : null}
      />
      <QuestionsForm
        {...{ language, written, questions, answered: page.answered }}
        again={again?.kind === "questions" ? again : null}
      />
      <KeptSeats
        {...{ language, slug: event.slug, zone: overview.zone, allotments: overview.allotments }}
        takesAny={overview.pools.some(({ mode }) => mode !== null)}
      />
      {standing !== null && <ItemSeats {...{ language, overview }} again={again?.kind === "items" ? again : null} />}
    </EventShell>
  );
}

function doneText(language: Language, done: string | null, also: string): string | null {
  const { registration: words, sides } = catalogueOf(language).work.event;
  const saved = also === "" ? words.saved : `${words.saved} ${sides.also(also)}`;
  const said: Readonly<Record<string, string>> = {
    ...{ saved, closed: words.closing.done, removed: words.itemSeats.removed },
    ...{ questions: words.questions.saved, items: words.items.saved },
    ...{ kept: words.kept.kept, changed: words.kept.changed, released: words.kept.released },
  };
  return done !== null && Object.hasOwn(said, done) ? said[done]! : null;
}
