import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import type { SignOnChoice as Choice } from "#queries/sign-on-choices.ts";
import { SignOnLinks } from "./sign-on-links.tsx";

/** For an address whose organisation has a sign-in of its own: that one, or a mail. The address stands in no link. */
export function SignOnChoice(props: {
  language: Language;
  choices: readonly Choice[];
  email: string;
  back: string | null;
}) {
  const { language, choices, email, back } = props;
  const words = catalogueOf(language).work.signOn.signIn.choice;
  const isOnlyWay = choices.some(({ closesMail }) => closesMail);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{isOnlyWay ? words.leadOnly : words.lead}</p>
      <div className="section prose">
        <SignOnLinks {...{ language, choices, back }} />
        {!isOnlyWay && (
          <form method="post" action={paths.signIn(language)}>
            {back !== null && <input type="hidden" name="back" value={back} />}
            <input type="hidden" name="email" value={email} />
            <button type="submit" className="second" name="way" value="mail">
              {words.mail}
            </button>
          </form>
        )}
      </div>
      <p className="section">
        <a href={paths.signIn(language, back ?? undefined)}>{words.other}</a>
      </p>
    </>
  );
}
