import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { SETTING_FIELDS } from "#domain/registration/settings-texts.ts";
import type { Language } from "#domain/values/language.ts";
import { readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { registrationSettings, type RegistrationSettings } from "#queries/registration-settings.ts";
import { workEvent, type WorkEvent } from "#queries/work-event.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Theirs } from "#ui/theirs.tsx";
import { EventShell } from "#ui/work-shell.tsx";
import { actOnRegistration, type RegistrationAgain } from "./act-on-registration.ts";
import { ItemSeats } from "./item-seats.tsx";
import { KeptSeats } from "./kept-seats.tsx";
import { NO_KEPT } from "./kept-texts.ts";
import { phaseText } from "./phase-text.ts";
import { questionTexts } from "./question-texts.ts";
import { QuestionsForm } from "./questions-form.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { settingLabel } from "./setting-label.ts";

export const handle = { work: true } satisfies RouteHandle;

interface Shown {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly event: WorkEvent;
  readonly page: RegistrationSettings;
  readonly done: string | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, account, language } = await workContext(args);
  const slug = args.params["slug"] ?? "";
  const event = found(await workEvent(ctx, slug));
  const page = found(await registrationSettings(ctx, slug));
  return data<Shown>({
    ...{ language, account, event, page },
    done: new URL(args.request.url).searchParams.get("done"),
  });
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
  return data<RegistrationAgain>(outcome, { status: isConflict(outcome) ? 409 : 422 });
}

const isConflict = (again: RegistrationAgain) =>
  again.kind === "changed-meanwhile" || ("fault" in again && again.fault === "changedMeanwhile");

export const meta: MetaFunction<() => Shown> = ({ data }) => {
  if (!data) return [];
  const { site, work } = catalogueOf(data.language);
  return [{ title: `${work.event.registration.title}: ${data.event.title.text} – ${site.name}` }];
};

export default function WorkRegistrationRoute() {
  const { language, account, event, page, done } = useLoaderData<() => Shown>();
  const again = useActionData<() => RegistrationAgain>();
  const words = catalogueOf(language).work.event.registration;
  const { overview } = page;
  const settings = again?.kind === "settings" || again?.kind === "changed-meanwhile" ? again.settings : page.settings;
  const given = again?.kind === "settings" ? again.faults : {};
  const faults = Object.fromEntries(
    Object.entries(given).map(([name, fault]) => [name, `${settingLabel(language, name)}: ${words.refused[fault]}`]),
  );
  const summary = Object.entries(faults).map(([name, fault]) => ({
    ...{ name: name.replace("takes-", "seats-"), fault },
  }));
  const questions = page.questions.map((question) => questionTexts(question, event.title.language));
  const said = again ? null : doneText(language, done);
  const standing = overview.standing;
  return (
    <EventShell account={account} language={language} event={event} current="registration">
      {summary.length > 0 && <ErrorSummary language={language} faults={summary} />}
      {again?.kind === "changed-meanwhile" && (
        <div className="notice warn" role="group" tabIndex={-1} autoFocus>
          <p>{words.changedMeanwhile}</p>
          <Theirs
            title={words.theirs}
            facts={SETTING_FIELDS.filter((name) => settings[name] !== page.settings[name]).map((name) => ({
              label: settingLabel(language, name),
              text: page.settings[name],
            }))}
          />
        </div>
      )}
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
      <SettingsForm {...{ language, settings, faults, seen: page.seen, pools: overview.pools }} />
      <QuestionsForm
        {...{ language, answered: page.answered, seen: page.seenQuestions, theirs: questions }}
        questions={again?.kind === "questions" ? again.questions : questions}
        fault={again?.kind === "questions" ? again.fault : null}
      />
      <KeptSeats
        {...{ language, zone: overview.zone, allotments: overview.allotments }}
        modes={overview.pools.flatMap(({ mode }) => (mode === null ? [] : [mode]))}
        typed={again?.kind === "kept" ? again.typed : NO_KEPT}
        fault={again?.kind === "kept" ? words.kept.refused[again.fault] : null}
      />
      {standing !== null && (
        <ItemSeats {...{ language, overview }} {...(again?.kind === "items" ? again : { typed: {}, fault: null })} />
      )}
    </EventShell>
  );
}

function doneText(language: Language, done: string | null): string | null {
  const words = catalogueOf(language).work.event.registration;
  const said: Readonly<Record<string, string>> = {
    ...{ saved: words.saved, questions: words.questions.saved, items: words.items.saved },
    ...{ kept: words.kept.kept, released: words.kept.released },
  };
  return done !== null && Object.hasOwn(said, done) ? said[done]! : null;
}
