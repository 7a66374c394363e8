import type { FaultReportFaults, WrittenReport } from "#domain/accessibility/fault-report.ts";
import { lengthOf } from "#domain/accessibility/fault-report.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";

/** Why the form is shown again, with everything that was typed. */
export type Trouble =
  | { readonly kind: "faults"; readonly faults: FaultReportFaults }
  | { readonly kind: "perhaps-robot" }
  | { readonly kind: "too-many"; readonly minutes: number };

interface Shown {
  readonly language: Language;
  readonly written: WrittenReport;
  readonly trouble?: Trouble | undefined;
}

/** Works without JavaScript. Our own words say what is wrong, in the page's language, so the browser's are turned off. */
export function FaultForm(props: Shown & { submissionKey: string; deletedOn: CalendarDate }) {
  const { language, written, trouble } = props;
  const words = catalogueOf(language).accessibility.form;
  const faults = faultWords(props);
  return (
    <section className="section prose no-print" aria-labelledby="report">
      <h2 id="report">{words.title}</h2>
      <p>{words.text}</p>
      <form method="post" action={paths.accessibility(language)} noValidate>
        <input type="hidden" name="submission" value={props.submissionKey} />
        {trouble?.kind === "perhaps-robot" ? (
          <input type="hidden" name="human" value="yes" />
        ) : (
          <p hidden>
            <label htmlFor="website">{words.trap}</label>
            <input type="text" id="website" name="website" autoComplete="off" tabIndex={-1} />
          </p>
        )}
        <TextArea
          {...{ language, name: "description", required: true, rows: 8 }}
          label={words.description}
          hint={words.descriptionHint}
          fault={faults.description}
          defaultValue={written.description}
        />
        <TextField
          {...{ language, name: "page" }}
          label={words.page}
          hint={words.pageHint}
          fault={faults.page}
          defaultValue={written.page}
        />
        <TextField
          {...{ language, name: "email", type: "email", autoComplete: "email" }}
          label={words.email}
          hint={words.emailHint(day(language, props.deletedOn))}
          fault={faults.email}
          defaultValue={written.email}
        />
        <Button>{words.send}</Button>
      </form>
    </section>
  );
}

/** What stands at the top of the page when the form is shown again. */
export function FaultFormTrouble(props: Shown & { trouble: Trouble }) {
  const { language, trouble } = props;
  const words = catalogueOf(language).accessibility.form;
  if (trouble.kind === "perhaps-robot") return <Notice tone="warn" {...words.perhapsRobot} />;
  if (trouble.kind === "too-many") {
    return <Notice tone="warn" title={words.tooMany.title} text={words.tooMany.text(trouble.minutes)} />;
  }
  const faults = Object.entries(faultWords(props)).flatMap(([name, fault]) => (fault ? [{ name, fault }] : []));
  return <ErrorSummary language={language} faults={faults} />;
}

function faultWords({ language, written, trouble }: Shown): { [Name in keyof WrittenReport]?: string | undefined } {
  if (trouble?.kind !== "faults") return {};
  const { description, page, email } = trouble.faults;
  const words = catalogueOf(language).accessibility.form.faults;
  const count = lengthOf(written.description.trim()).toLocaleString(language);
  return {
    description:
      description === "too-long" ? words.description["too-long"](count) : description && words.description[description],
    page: page && words.page[page],
    email: email && words.email[email],
  };
}
