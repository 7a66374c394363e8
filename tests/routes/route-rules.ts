import type { TokenName } from "#tests/support/link-holders.ts";
import type { Need } from "#tests/support/every-role.ts";

/**
 * Who gets what from each route file. `open`: everybody alike, with that status for the address that the test asks for.
 * `get` and `post`: who is let in; everybody else is answered 404 as if there were nothing, or told so where they may see but not do, and whoever has not signed in
 * is sent to do so. `link`: whoever comes by one of these tokens, and the route shows its holder alone; every other is answered
 * 404. A route without a rule fails the test.
 */
export type RouteRule =
  | { readonly open: number }
  | { readonly link: readonly TokenName[] }
  | { readonly get: Need | null; readonly post: Need | null; readonly form: string };

const open = (status = 200): RouteRule => ({ open: status });
const link = (...names: readonly TokenName[]): RouteRule => ({ link: names });
/** `form`: what is sent, with the host's id for HOST; it says something, for what says nothing is told so, whoever asks. */
const work = (get: Need | null, post: Need | null = null, form = ""): RouteRule => ({
  get,
  post,
  form,
});

export const ROUTE_RULES: Readonly<Record<string, RouteRule>> = {
  "routes/accessibility/route.tsx": open(),
  "routes/account-ended/route.tsx": open(),
  "routes/api/event.ts": open(),
  "routes/api/events.ts": open(),
  "routes/api/route.tsx": open(),
  "routes/archive/route.tsx": open(404),
  "routes/calendar/event.ts": open(),
  "routes/calendar/feed.ts": open(),
  "routes/calendar/own.ts": link("own calendar"),
  // Mail that was caught is shown in the demo alone.
  "routes/dev-mail/example-html.ts": open(404),
  "routes/dev-mail/example.tsx": open(404),
  "routes/dev-mail/gallery.tsx": open(404),
  "routes/dev-mail/mail-html.ts": open(404),
  "routes/dev-mail/mail-source.ts": open(404),
  "routes/dev-mail/mail.tsx": open(404),
  "routes/dev-mail/route.tsx": open(404),
  "routes/dev-sign-in/route.tsx": open(404),
  "routes/door/route.tsx": link("door host", "door host elsewhere"),
  "routes/embedded/route.tsx": open(),
  "routes/event-picture/route.ts": open(),
  "routes/event/invited.tsx": link("invitee's link"),
  "routes/event/route.tsx": open(),
  "routes/events/route.tsx": open(),
  "routes/feed/route.ts": open(),
  "routes/handed-over/route.tsx": open(),
  // No worker runs here.
  "routes/health/route.ts": open(503),
  "routes/invitation/pdf.ts": open(),
  "routes/invitation/text.ts": open(),
  "routes/join/route.tsx": link("own way in"),
  "routes/link-again/route.tsx": open(),
  "routes/metrics/route.ts": open(),
  "routes/not-found/route.tsx": open(404),
  "routes/organisation-names/route.ts": open(),
  "routes/own-registration/route.tsx": link("own link", "another's link"),
  "routes/privacy/route.tsx": open(),
  "routes/programme/route.tsx": open(),
  "routes/receipt/route.tsx": open(404),
  "routes/report-received/route.tsx": open(),
  "routes/robots/route.ts": open(),
  "routes/seats/route.ts": open(),
  "routes/series/route.tsx": open(404),
  "routes/sign-in/begin-sign-on.tsx": open(404),
  "routes/sign-in/code.tsx": open(303),
  "routes/sign-in/end-sign-on.ts": open(404),
  "routes/sign-in/link.tsx": open(404),
  "routes/sign-in/route.tsx": open(200),
  "routes/sign-in/sign-on-failed.tsx": open(404),
  "routes/sign-out/route.ts": open(303),
  "routes/sitemap/route.ts": open(),
  "routes/subscribing/route.tsx": open(),
  "routes/to-list/route.ts": open(308),
  "routes/work-account/route.tsx": work("oneself", "oneself", "intent=end-others"),
  "routes/work-add-participant/route.tsx": work("change", "change"),
  "routes/work-contributors/route.tsx": work("change", "change", "intent=save"),
  "routes/work-door/route.tsx": work("change", "change", "intent=open&label=Disken"),
  "routes/work-draft/route.tsx": work("change", "change", "intent=save&version=99"),
  "routes/work-erase/route.tsx": work("installation", "installation", "why=other"),
  "routes/work-facts/route.tsx": work("change", "change", "intent=show-move"),
  "routes/work-history/route.tsx": work("numbers"),
  "routes/work-import/import.tsx": work("change", "change"),
  "routes/work-import/route.tsx": work("change", "change"),
  "routes/work-import/template.ts": work("change"),
  "routes/work-lists/disclosure.tsx": work("change", "change"),
  "routes/work-lists/export-file.ts": work("own"),
  "routes/work-lists/export.tsx": work("own"),
  // By its address alone it leads to the lists, whoever asks.
  "routes/work-lists/fetch.ts": work("account", "names", "list=participants&format=csv"),
  "routes/work-lists/route.tsx": work("numbers"),
  "routes/work-kept/route.tsx": work("change", "change", "intent=save&name=Gruppen"),
  "routes/work-invited/route.tsx": work("change", "change", "intent=add&list=ada%40example.se"),
  "routes/work-letter/route.ts": work("nobody", "change"),
  "routes/work-message/route.tsx": work("change", "change", "intent=stop"),
  "routes/work-messages/route.tsx": work("change", "change"),
  "routes/work-needs/route.tsx": work("change", "change", "intent=settle"),
  "routes/work-new/route.tsx": work("create", "create", "intent=read"),
  "routes/work-organisation/route.tsx": work("people"),
  "routes/work-organisations/route.tsx": work("installation", "installation"),
  "routes/work-participant/route.tsx": work("names", "change", "intent=leave-list"),
  "routes/work-participants/route.tsx": work("names", "change", "intent=nobody"),
  "routes/work-passkey/begin.ts": work("nobody", "oneself", "wish=use"),
  "routes/work-passkey/route.tsx": work("oneself", "oneself", "wish=use"),
  "routes/work-people/route.tsx": work("people", "people", "intent=give"),
  "routes/work-person/route.tsx": work("people", "people", "intent=change-address&email=x"),
  "routes/work-programme/route.tsx": work("change", "change", "intent=discard&version=1"),
  "routes/work-registration/route.tsx": work("change", "change", "intent=settings"),
  "routes/work-seats/route.tsx": work("numbers", "change", "intent=confirm-held"),
  "routes/work-sign-in-rules/route.tsx": work("people", "people", "intent=stop&organisation=HOST"),
  "routes/work-sharing/route.tsx": work("share", "share", "sees=numbers"),
  "routes/work-start/route.tsx": work("oneself"),
};

/** Whoever's roles wait for a passkey is answered here; everywhere else in the workspace they are sent to use one. */
export const ANSWERS_WITHOUT_PASSKEY: readonly string[] = [
  ...["routes/work-account/route.tsx", "routes/work-passkey/begin.ts", "routes/work-passkey/route.tsx"],
  ...["routes/work-sign-in-rules/route.tsx", "routes/work-start/route.tsx"],
];
