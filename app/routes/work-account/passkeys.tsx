import { STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { OwnPasskey } from "#queries/own-account.ts";

/** Somebody's passkeys; adding one takes a script, which its own page has. */
export function Passkeys(props: { language: Language; passkeys: readonly OwnPasskey[] }) {
  const { language, passkeys } = props;
  const words = catalogueOf(language).work.access.account.passkeys;
  const action = paths.workAccount(language);
  return (
    <section className="panel">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {passkeys.length === 0 && <p>{words.none}</p>}
      <ul className="log">
        {passkeys.map(({ id, name, createdAt, usedAt }) => (
          <li key={id}>
            <h3>{name}</h3>
            <p className="quiet">
              {words.added(moment(language, STOCKHOLM, createdAt))},{" "}
              {usedAt === null ? words.neverUsed : words.used(moment(language, STOCKHOLM, usedAt))}
            </p>
            <form method="post" action={action} className="row end">
              <input type="hidden" name="passkey" value={id} />
              <div className="field">
                <label htmlFor={`name-${id}`}>{words.name}</label>
                <input id={`name-${id}`} name="passkey-name" defaultValue={name} maxLength={100} />
              </div>
              <button
                type="submit"
                className="second"
                name="intent"
                value="rename-passkey"
                aria-label={words.renameOf(name)}
              >
                {words.rename}
              </button>
              <button
                type="submit"
                className="second danger"
                name="intent"
                value="remove-passkey"
                aria-label={words.removeOf(name)}
              >
                {words.remove}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.secondFactor(language, action)}>{words.toAdd}</a>
      </p>
    </section>
  );
}
