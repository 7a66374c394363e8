import { catalogueOf } from "#i18n/catalogue.ts";
import type { Language } from "#domain/values/language.ts";

/** The end of an account: folded away, with what happens said before the button that does it. */
export function EndAccount(props: {
  language: Language;
  action: string;
  /** Whose it is; null: one's own. */
  name: string | null;
  /** As they are called, in words. */
  roles: readonly string[];
  /** Why it can't end yet; null: it can. */
  hindrance?: string | null;
}) {
  const { language, action, name, roles, hindrance = null } = props;
  const words = catalogueOf(language).work.access.erasure.end;
  const own = name === null;
  return (
    <section className="section panel" aria-labelledby="end-account">
      <h2 id="end-account">{own ? words.ownTitle : words.title}</h2>
      {own && <p>{words.ownLead}</p>}
      {hindrance !== null ? (
        <p>{hindrance}</p>
      ) : (
        <details>
          <summary>{own ? words.toOwn : words.titleOf(name)}</summary>
          <form method="post" action={action} className="prose">
            <h3>{words.happens}</h3>
            <ul>
              {(own ? words.own : words.other).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {roles.length > 0 && (
              <p>
                {words.rolesLost} {roles.join("; ")}
              </p>
            )}
            <p>
              <button type="submit" className="second danger" name="intent" value="end-account">
                {own ? words.ownNow : words.now}
              </button>
            </p>
          </form>
        </details>
      )}
    </section>
  );
}
