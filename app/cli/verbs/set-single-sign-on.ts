import { discoverProvider } from "#access/discover-provider.ts";
import { setSingleSignOn } from "#commands/account/set-single-sign-on.ts";
import { parseIssuer, parseSecretPlace } from "#domain/account/identity-provider.ts";
import type { Catalogue } from "#i18n/catalogue.ts";
import { readClientSecret } from "#app/config/client-secret.ts";
import { readOrigin } from "#app/config.ts";
import { paths } from "#app/paths.ts";
import { namedOrganisation } from "#queries/named-organisation.ts";
import type { SignOnRefusal } from "#domain/account/sign-on-fault.ts";
import type { Verb } from "../verb.ts";

/** Asks the provider about itself before anything is written: what is wrong is said to whoever can mend it. */
export const setSingleSignOnVerb: Verb = {
  name: "set-single-sign-on",
  usage:
    "ORGANISATION --issuer URL --client-id ID --secret-from env:NAME|file:PATH --domain DOMAIN [--domain DOMAIN] [--make-accounts] [--no-mail]",
  summary: (words) => words.work.signOn.cli.set,
  options: {
    issuer: { type: "string" },
    "client-id": { type: "string" },
    "secret-from": { type: "string" },
    domain: { type: "string", multiple: true },
    "make-accounts": { type: "boolean" },
    "no-mail": { type: "boolean" },
  },
  async run({ positionals, options, lists, words, say, answer, openContext }) {
    const { access, signOn } = words.work;
    const said = signOn.cli;
    const [name = "", ...more] = positionals;
    const [issuer, clientId, secretFrom] = ["issuer", "client-id", "secret-from"].map((one) => options[one]);
    const domains = lists?.["domain"] ?? [];
    const isWhole = typeof issuer === "string" && typeof clientId === "string" && typeof secretFrom === "string";
    if (!isWhole || name === "" || more.length > 0 || domains.length === 0) {
      say(said.usage);
      return 2;
    }
    const origin = readOrigin(process.env);
    const ctx = await openContext();
    const found = await namedOrganisation(ctx, name);
    if (!found.ok) {
      say(access.cli.noSuchOrganisation(name, found.refusal.like.join("; ")));
      return 1;
    }
    const place = parseSecretPlace(secretFrom);
    if (parseIssuer(issuer).ok && place !== null) {
      const secret = readClientSecret(place);
      if (secret === null) say(said.noSecretHere(secretFrom));
      say(said.checking(issuer));
      const answered = await discoverProvider({ issuer, clientId }, secret ?? "unread", LONGEST_SECONDS);
      if (!answered.ok) {
        say(faultWords(said, answered.refusal));
        return 1;
      }
    }
    const { id: organisationId, name: organisation } = found.value;
    const rules = { makesAccounts: options["make-accounts"] === true, closesMail: options["no-mail"] === true };
    const done = await setSingleSignOn(ctx, { organisationId, issuer, clientId, secretFrom, domains, ...rules });
    if (!done.ok) {
      say(said.refusals[done.refusal]);
      return 1;
    }
    const redirectUri = origin + paths.signOnAnswer(organisationId);
    say(said.isSet(organisation, issuer));
    say(said.accounts(done.value.accounts));
    if (rules.closesMail) say(said.closed);
    say(said.redirect(redirectUri));
    answer({ organisation: organisationId, issuer, redirectUri, accounts: done.value.accounts });
    return 0;
  },
};

const LONGEST_SECONDS = 10;

function faultWords({ faults }: Catalogue["work"]["signOn"]["cli"], { code, cause }: SignOnRefusal): string {
  const known = [cause, code].find((one) => one !== null && Object.hasOwn(faults, one)) ?? "not-verified";
  const text = faults[known as keyof typeof faults];
  return cause === null || known === cause ? text : `${text} (${cause})`;
}
