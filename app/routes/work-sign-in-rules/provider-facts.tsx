import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import type { SignInRules } from "#queries/sign-in-rules.ts";

/** An organisation's own sign-in, to look at; what is registered with it, where there is none yet. */
export function ProviderFacts(props: { language: Language; organisation: SignInRules; origin: string }) {
  const { language, organisation, origin } = props;
  const words = catalogueOf(language).work.signOn.rules;
  return (
    <section className="panel">
      <h3>{words.provider}</h3>
      {organisation.providers.length === 0 && (
        <>
          <p>{words.noProvider}</p>
          <p>
            <code>{origin + paths.signOnAnswer(organisation.id)}</code>
          </p>
        </>
      )}
      {organisation.providers.map((provider) => (
        <dl key={provider.organisationId} className="facts">
          <dt>{words.issuer}</dt>
          <dd>{provider.issuer}</dd>
          <dt>{words.clientId}</dt>
          <dd>{provider.clientId}</dd>
          <dt>{words.domains}</dt>
          <dd>{provider.domains.map((domain) => `@${domain}`).join(", ")}</dd>
          <dt>{words.accounts}</dt>
          <dd>{provider.makesAccounts ? words.makesAccounts : words.makesNone}</dd>
          <dt>{words.mail}</dt>
          <dd>{provider.closesMail ? words.mailClosed : words.mailOpen}</dd>
          <dt>{words.redirect}</dt>
          <dd>
            <code>{origin + paths.signOnAnswer(provider.organisationId)}</code>
          </dd>
        </dl>
      ))}
      {organisation.providers.length > 0 && <p className="hint">{words.readOnly}</p>}
    </section>
  );
}
