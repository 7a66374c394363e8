import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import type { SignOnChoice } from "#queries/sign-on-choices.ts";

/** The ways to organisations' own sign-ins: one presses, and is sent there. */
export function SignOnLinks(props: {
  language: Language;
  choices: readonly SignOnChoice[];
  back: string | null;
  /** Beside another way that comes first. */
  second?: boolean;
}) {
  const { language, choices, back, second = false } = props;
  const words = catalogueOf(language).work.signOn.signIn;
  return choices.map(({ organisationId, name }) => (
    <p key={organisationId}>
      <a
        className={second ? "button second" : "button"}
        href={paths.signOn(language, organisationId, back ?? undefined)}
      >
        {words.with(name)}
      </a>
    </p>
  ));
}
