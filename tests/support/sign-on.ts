import { openIdentityProviders } from "#access/identity-providers.ts";
import { giveRole } from "#commands/account/give-role.ts";
import { setSingleSignOn, type SetSingleSignOn } from "#commands/account/set-single-sign-on.ts";
import type { CommandContext } from "#commands/context.ts";
import type { Database } from "#db/index.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import { paths } from "#app/paths.ts";
import * as begin from "#routes/sign-in/begin-sign-on.tsx";
import * as end from "#routes/sign-in/end-sign-on.ts";
import * as failed from "#routes/sign-in/sign-on-failed.tsx";
import { ORIGIN, type openDoor } from "./door.ts";
import { CLIENT, startProvider } from "./identity-provider.ts";
import { addedOrganisation } from "./organisations.ts";
import { openSigningIn, type newBrowser } from "./signing-in.ts";

type Provider = Awaited<ReturnType<typeof startProvider>>;
type Browser = ReturnType<typeof newBrowser>;

/** Of the organisations that a test adds: its ids are counted. */
const REDIRECT_URIS = Array.from(
  { length: 40 },
  (_, index) => ORIGIN + paths.signOnAnswer(`org_${String(index + 1).padStart(20, "0")}`),
);

export const startedProvider = (claimsIn: "token" | "userinfo" = "userinfo") =>
  startProvider({ redirectUris: REDIRECT_URIS, claimsIn });

const ROUTES = {
  "/logga-in/organisation/:organisation": begin,
  "/en/sign-in/organisation/:organisation": begin,
  "/logga-in/organisation/:organisation/svar": end,
  "/logga-in/gick-inte/:fault": failed,
  "/en/sign-in/failed/:fault": failed,
} as Parameters<typeof openDoor>[0]["routes"] & object;

interface Wanted {
  readonly provider: Provider;
  readonly rules?: Partial<SetSingleSignOn>;
  readonly secret?: string | null;
  /** In milliseconds, for how long things are kept. */
  readonly now?: () => number;
}

/** The pages of signing in, for the people of one organisation that has the provider. */
export async function openSignOn(db: Database, { provider, rules = {}, secret = CLIENT.secret, now }: Wanted) {
  const parts = { now: now ?? Date.now, readSecret: () => secret, timeoutSeconds: 1 };
  const door = await openSigningIn(db, { routes: ROUTES, identityProviders: openIdentityProviders(parts) });
  const ctx = door.context;
  const organisationId = await addedOrganisation(ctx, "Länsstyrelsen Testlän");
  await setSignOn(ctx, organisationId, { issuer: provider.issuer, ...rules });
  /** From our page to the provider's, and the address that it sends the browser back to. */
  const cameBack = async (browser: Browser, login: string | null, path = paths.signOn("sv", organisationId)) => {
    const begun = await browser.follow(path);
    return provider.signIn(begun.headers.location ?? "", login);
  };
  return Object.assign(door, {
    organisationId,
    cameBack,
    /** All the way: where one is led in the end. */
    signIn: async (browser: Browser, login: string | null, path?: string) => {
      const { pathname, search } = new URL(await cameBack(browser, login, path));
      return (await browser.get(pathname + search)).headers.location;
    },
  });
}

export async function setSignOn(ctx: CommandContext, organisationId: OrganisationId, rules: Partial<SetSingleSignOn>) {
  const done = await setSingleSignOn(ctx, {
    ...{ organisationId, issuer: "https://provider.example", clientId: CLIENT.id, secretFrom: "env:CLIENT_SECRET" },
    ...{ domains: ["example.se"], makesAccounts: false, closesMail: false },
    ...rules,
  });
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}

/** Somebody with a role in the organisation. */
export async function organiser(ctx: CommandContext, organisationId: OrganisationId, email = "eva@example.se") {
  const role = { name: "Eva", language: "sv", organisationId, role: "organiser" } as const;
  const given = await giveRole(ctx, { ...role, email: email as EmailAddress });
  if (!given.ok) throw new Error(given.refusal);
  return given.value;
}
