import type { EventPage } from "#queries/event-page.ts";
import type { RegistrationForm } from "#queries/registration-form.ts";
import type { RegistrationStatus } from "#queries/registration-status.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { dayBeforeMidnight, moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { LiveSeats } from "#ui/live-seats.tsx";
import { Notice } from "#ui/notice.tsx";
import script from "#ui/registration-script.js?url";
import type { FormAgain, Trouble } from "./answer-form.ts";
import { RegisterForm } from "./register-form.tsx";
import { registerFaults } from "./register-faults.ts";

interface Shown {
  readonly language: Language;
  readonly event: EventPage;
  readonly form: RegistrationForm;
  readonly again: FormAgain | undefined;
  /** The form is sent to the page that it stands on, and not to the event's own. */
  readonly toHere?: boolean;
}

/** Under the facts: whether one can register, how many seats are left, and the way to the form. */
export function RegistrationState({ language, event, form }: Omit<Shown, "again" | "toHere">) {
  const words = catalogueOf(language).registration;
  const { status } = form;
  const open = status.phase === "open";
  return (
    <div className="section prose no-print">
      <p>
        <b>{phaseText(language, status)}</b>
      </p>
      {(open || status.phase === "not-open-yet") && (
        <div data-live={paths.seats(language, event.slug)} data-language={language}>
          {status.modes.map((mode) => (
            <p key={mode.mode}>
              {catalogueOf(language).modes[mode.mode]}: <LiveSeats language={language} status={mode} />
            </p>
          ))}
        </div>
      )}
      {open && form.keepsSeats && <p>{words.keepsSeats}</p>}
      {open && (
        <p>
          <a className="button" href="#register">
            {words.toForm}
          </a>
        </p>
      )}
    </div>
  );
}

/** The form while one can register; and for those who have, the way to their links. */
export function Registration(props: Shown) {
  const { language, event, form, again } = props;
  const words = catalogueOf(language).registration;
  const { status } = form;
  const open = status.phase === "open";
  const sent = again?.sent.people ?? [];
  return (
    <section className="section no-print" aria-labelledby="register">
      <h2 id="register">{open ? words.toForm : words.title}</h2>
      {!open && <p>{phaseText(language, status)}</p>}
      {open && <RegisterForm {...props} faults={registerFaults(language, again?.trouble ?? null, form, sent)} />}
      {status.phase !== "not-open-yet" && status.phase !== "cancelled" && status.phase !== "over" && (
        <p className="section">
          <a href={paths.linkAgain(language, event.slug)}>{words.linkAgain.link}</a>
        </p>
      )}
      <script type="module" src={script} />
    </section>
  );
}

/** What stands at the top of the page when the form is shown again. */
export function RegistrationTrouble(props: { language: Language; form: RegistrationForm; again: FormAgain }) {
  const { language, form, again } = props;
  const words = catalogueOf(language).registration;
  const { trouble } = again;
  if (trouble === null) return null;
  if (trouble.kind === "too-many") {
    return <Notice tone="warn" title={words.tooMany.title} text={words.tooMany.text(trouble.seconds)} />;
  }
  if (trouble.kind === "larger-than-house") {
    const { title, text } = words.largerThanHouse;
    return <Notice tone="warn" title={title} text={text(trouble.people, trouble.capacity)} />;
  }
  const refused = refusedWhole(trouble);
  if (refused !== null) return <Notice tone="warn" title={words.refused.title} text={words.refused[refused]} />;
  const faults = registerFaults(language, trouble, form, again.sent.people);
  return <ErrorSummary language={language} faults={Object.entries(faults).map(([name, fault]) => ({ name, fault }))} />;
}

type WholeRefusal = "not-open-yet" | "closed" | "over" | "cancelled" | "no-registration" | "too-many-people";

/** Refusals that concern no person of the form. */
function refusedWhole(trouble: Trouble): WholeRefusal | null {
  if (trouble.kind !== "refusal" || "person" in trouble.refusal) return null;
  const { code } = trouble.refusal;
  switch (code) {
    case "no-such-event":
    case "no-people":
    case "not-published":
      return "no-registration";
    case "not-open-yet":
    case "closed":
    case "over":
    case "cancelled":
    case "no-registration":
    case "too-many-people":
      return code;
  }
}

function phaseText(language: Language, { phase, opensAt, closesAt, zone }: RegistrationStatus): string {
  const words = catalogueOf(language).registration.status;
  const lastDay = dayBeforeMidnight(language, zone, closesAt);
  switch (phase) {
    case "not-open-yet":
      return words.opens(moment(language, zone, opensAt ?? closesAt));
    case "open":
      return lastDay !== null ? words.openThrough(lastDay) : words.openUntil(moment(language, zone, closesAt));
    case "closed":
      return lastDay !== null ? words.closedAfter(lastDay) : words.closed(moment(language, zone, closesAt));
    case "over":
    case "not-published":
      return words.over;
    case "cancelled":
      return words.cancelled;
  }
}
