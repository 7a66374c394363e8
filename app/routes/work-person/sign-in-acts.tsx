import { STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { PersonOfWork, SignInOfPerson } from "#queries/person-of-work.ts";

/** Where somebody is signed in and by what they prove who they are, and the ways to end it. */
export function SignInActs(props: { language: Language; person: PersonOfWork; signIn: SignInOfPerson }) {
  const { language, person, signIn } = props;
  const words = catalogueOf(language).work.access.erasure.person.signIn;
  const on = (at: PersonOfWork["createdAt"]) => moment(language, STOCKHOLM, at);
  const action = paths.workPerson(language, person.id);
  return (
    <section className="section panel" aria-labelledby="sign-in">
      <h2 id="sign-in">{words.title}</h2>
      <p>{words.sessions(signIn.sessions)}</p>
      {signIn.passkeys.length === 0 ? (
        <p>{words.noPasskeys}</p>
      ) : (
        <ul>
          {signIn.passkeys.map(({ createdAt, usedAt }) => (
            <li key={createdAt}>{words.passkey(on(createdAt), usedAt && on(usedAt))}</li>
          ))}
        </ul>
      )}
      {person.may.signOut && signIn.sessions > 0 && (
        <details>
          <summary>{words.out}</summary>
          <form method="post" action={action} className="prose">
            <p>{words.outMeans}</p>
            <button type="submit" className="second" name="intent" value="sign-out">
              {words.outNow}
            </button>
          </form>
        </details>
      )}
      {person.may.signOut && signIn.passkeys.length > 0 && (
        <details>
          <summary>{words.remove}</summary>
          <form method="post" action={action} className="prose">
            <p>{words.removeMeans}</p>
            <button type="submit" className="second danger" name="intent" value="remove-passkeys">
              {words.removeNow}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}
