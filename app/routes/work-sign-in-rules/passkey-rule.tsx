import type { RoleName } from "#domain/account/role.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import type { SignInRules } from "#queries/sign-in-rules.ts";

/** Whether an organisation asks for a passkey, who has none yet, and the way to change it. */
export function PasskeyRule(props: { language: Language; organisation: SignInRules; mayAsk: boolean }) {
  const { language, organisation, mayAsk } = props;
  const { access, signOn } = catalogueOf(language).work;
  const words = signOn.rules;
  const roleWords = (roles: readonly RoleName[]) => roles.map((role) => access.roles[role].toLowerCase()).join(", ");
  const { id, name, asksPasskey, people, withoutPasskey } = organisation;
  return (
    <section className="panel">
      <h3>{words.passkey}</h3>
      <p>{asksPasskey ? words.asked : words.notAsked}</p>
      <p>
        {people === 0 ? words.none : words.people(people)}{" "}
        {people > 0 && withoutPasskey.length === 0 && words.everybodyHas}{" "}
        {withoutPasskey.length > 0 && words.without(withoutPasskey.length, people)}
      </p>
      {withoutPasskey.length > 0 && (
        <ul>
          {withoutPasskey.map((person) => (
            <li key={person.id}>
              {person.name ?? person.email} <span className="quiet">{roleWords(person.roles)}</span>
            </li>
          ))}
        </ul>
      )}
      {asksPasskey && withoutPasskey.length > 0 && <p className="hint">{words.withoutHint}</p>}
      {!asksPasskey && !mayAsk ? (
        <p>
          {words.ownFirst} <a href={paths.secondFactor(language, paths.workSignInRules(language))}>{words.toOwn}</a>
        </p>
      ) : (
        <details>
          <summary aria-label={asksPasskey ? words.stopOf(name) : words.askOf(name)}>
            {asksPasskey ? words.stop : words.ask}
          </summary>
          <form method="post" action={paths.workSignInRules(language)}>
            <input type="hidden" name="organisation" value={id} />
            <p>{asksPasskey ? words.stopMeans : words.askMeans(withoutPasskey.length)}</p>
            <button type="submit" className="second" name="intent" value={asksPasskey ? "stop" : "ask"}>
              {asksPasskey ? words.stopNow : words.askNow}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}
