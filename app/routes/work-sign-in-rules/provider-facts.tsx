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
        <dl key={provider.organisationId} className="pairs said">
          <Pair name={words.issuer}>{provider.issuer}</Pair>
          <Pair name={words.clientId}>{provider.clientId}</Pair>
          <Pair name={words.domains}>{provider.domains.map((domain) => `@${domain}`).join(", ")}</Pair>
          <Pair name={words.accounts}>{provider.makesAccounts ? words.makesAccounts : words.makesNone}</Pair>
          <Pair name={words.mail}>{provider.closesMail ? words.mailClosed : words.mailOpen}</Pair>
          <Pair name={words.redirect}>{origin + paths.signOnAnswer(provider.organisationId)}</Pair>
        </dl>
      ))}
      {organisation.providers.length > 0 && <p className="hint">{words.readOnly}</p>}
    </section>
  );
}

function Pair(props: { name: string; children: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
