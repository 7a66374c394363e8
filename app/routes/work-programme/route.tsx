import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { parseCalendarDate } from "#domain/values/calendar-date.ts";
import type { Language } from "#domain/values/language.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { readForm } from "#http/read-form.ts";
import type { RouteHandle } from "#http/route-match.ts";
import { found, workContext } from "#http/work-context.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { programmeWork, type ProgrammeWork } from "#queries/programme-work.ts";
import { workEvent } from "#queries/work-event.ts";
import { EventShell } from "#ui/work-shell.tsx";
import { actOnProgramme, type ProgrammeAgain } from "./act-on-programme.ts";
import { Editor } from "./editor.tsx";
import { releasePreview, type ReleasePreview } from "./release-preview.ts";
import { Review } from "./review.tsx";

export const handle = { work: true } satisfies RouteHandle;

export interface ShownProgramme {
  readonly language: Language;
  readonly account: SignedInAccount;
  readonly work: ProgrammeWork;
  /** Of the form of a new item. */
  readonly key: string;
  /** The item that is open, "new" for one to be, and the day that it is for. */
  readonly item: string | null;
  readonly day: string | null;
  readonly done: string | null;
  /** What somebody else has changed of the item that was saved along with it. */
  readonly also: string;
  /** On the page where a release is looked at beforehand. */
  readonly preview: ReleasePreview | null;
  readonly reviewing: boolean;
}

export async function loader(args: LoaderFunctionArgs) {
  const asking = await workContext(args);
  const { ctx, account, language } = asking;
  const slug = args.params["slug"] ?? "";
  const work = found(await programmeWork(ctx, slug));
  const { searchParams } = new URL(args.request.url);
  const reviewing = searchParams.get("view") === "review";
  return data<ShownProgramme>({
    ...{ language, account, work, reviewing, key: newSubmissionKey(ctx.newId) },
    item: searchParams.get("item"),
    day: parseCalendarDate(searchParams.get("day") ?? ""),
    done: searchParams.get("done"),
    also: searchParams.get("also") ?? "",
    preview: reviewing ? await releasePreview(asking, { slug, version: work.version }) : null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const work = await workContext(args);
  const slug = args.params["slug"] ?? "";
  if (!found(await workEvent(work.ctx, slug)).may.change) throw new Response(null, { status: 404 });
  const form = await readForm(args.request, args.context.body);
  if (form === null) throw new Response(null, { status: 400 });
  const outcome = await actOnProgramme(work, slug, form);
  return "to" in outcome ? redirect(outcome.to, 303) : data(outcome.again, { status: outcome.again.status });
}

export const meta: MetaFunction<() => ShownProgramme> = ({ data: shown }) => {
  if (!shown) return [];
  const { site, work } = catalogueOf(shown.language);
  return [{ title: `${work.programme.tab(shown.work.event.title.text)} – ${site.name}` }];
};

export default function WorkProgrammeRoute() {
  const shown = useLoaderData<() => ShownProgramme>();
  const again = useActionData<() => ProgrammeAgain>();
  const { language, account, work, preview } = shown;
  const { event } = work;
  const words = catalogueOf(language).work.programme;
  const address = paths.workEvent(language, event.slug, "programme");
  return (
    <EventShell {...{ account, language, event }} current="programme">
      {again?.notice && (
        <p className="notice warn" role="alert">
          {again.notice}
        </p>
      )}
      {preview ? (
        <Review {...{ language, work, preview }} again={again?.release} backTo={address} />
      ) : (
        <>
          {shown.reviewing && <p className="notice">{words.releasing.nothing}</p>}
          <Editor shown={shown} again={again} address={address} />
        </>
      )}
    </EventShell>
  );
}
