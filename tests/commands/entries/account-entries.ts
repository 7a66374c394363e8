import { COMMAND_LINE, SYSTEM } from "#access/actor.ts";
import type { IdentityProviders } from "#access/identity-providers.ts";
import { addPasskey } from "#commands/account/add-passkey.ts";
import { askSecondFactor } from "#commands/account/ask-second-factor.ts";
import { beginPasskey } from "#commands/account/begin-passkey.ts";
import { beginSingleSignOn } from "#commands/account/begin-single-sign-on.ts";
import { changeAccount } from "#commands/account/change-account.ts";
import { changeAddress } from "#commands/account/change-address.ts";
import { changePasskey } from "#commands/account/change-passkey.ts";
import { completeSignIn } from "#commands/account/complete-sign-in.ts";
import { completeSingleSignOn } from "#commands/account/complete-single-sign-on.ts";
import { deletePersonalValues } from "#commands/account/delete-personal-values.ts";
import { endAccount } from "#commands/account/end-account.ts";
import { endRole } from "#commands/account/end-role.ts";
import { endSessions } from "#commands/account/end-sessions.ts";
import { forgetSignIns } from "#commands/account/forget-sign-ins.ts";
import { giveRole } from "#commands/account/give-role.ts";
import { removePasskey } from "#commands/account/remove-passkey.ts";
import { removeSingleSignOn } from "#commands/account/remove-single-sign-on.ts";
import { requestSignIn } from "#commands/account/request-sign-in.ts";
import { setSingleSignOn } from "#commands/account/set-single-sign-on.ts";
import { signInAsInvented } from "#commands/account/sign-in-as-invented.ts";
import { untieIdentity } from "#commands/account/untie-identity.ts";
import { usePasskey } from "#commands/account/use-passkey.ts";
import { signInCode, sentAlong } from "#access/sign-in-secrets.ts";
import { INVENTED_PEOPLE } from "#domain/account/invented-people.ts";
import type { AccountId, OrganisationId } from "#domain/values/identifiers.ts";
import { ok } from "#domain/result.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { authenticator } from "#tests/support/authenticator.ts";
import type { testContext } from "#tests/support/context.ts";
import { SECRET } from "#tests/support/door.ts";
import { addedOrganisation } from "#tests/support/organisations.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Step } from "#tests/support/told-acts.ts";

const SITE = { origin: "https://samling.example", name: "Samling" };
const DEVICE = { browser: null, system: null };
const IN_THE_BROWSER = {
  ...{ secret: SECRET, browserHash: "browser", keptOfKnown: null, device: DEVICE, replaces: null },
};
const EVA = "eva@example.se" as EmailAddress;
const NEW_EVA = "eva.ny@example.se" as EmailAddress;

/** Accounts, roles, and how people sign in. */
export async function accountEntries(ctx: ReturnType<typeof testContext>, step: Step): Promise<void> {
  const host = await addedOrganisation(ctx, "Länsstyrelsen Testlän");
  const boss = await signedIn(ctx.db, { role: "administrator" });
  const given = await step(
    "account/give-role",
    (run) => giveRole(run, { email: EVA, name: "Eva", language: "sv", organisationId: host, role: "organiser" }),
    (value) => {
      const subject = ["account", value.ok ? value.value.accountId : ""] as const;
      return [
        { act: "add-account", subject, after: { email: EVA, name: "Eva" } },
        { act: "give-role", subject, before: null, after: "organiser" },
      ];
    },
    boss.actor,
  );
  if (!given.ok) throw new Error(given.refusal);
  const { accountId, membershipId } = given.value;
  const eva = await signedIn(ctx.db, { role: "organiser", organisation: host, email: EVA });
  const own = ["account", accountId] as const;
  await step(
    "account/change-account",
    (run) => changeAccount(run, { name: "Eva Ek", language: "en" }),
    () => [{ act: "change-account", subject: own, before: ["sv", "Eva"], after: ["en", "Eva Ek"] }],
    eva.actor,
  );
  await passkeys(step, eva);
  await step(
    "account/end-sessions",
    (run) => endSessions(run, { which: "all" }),
    () => [{ act: "end-sessions", subject: own }],
    eva.actor,
  );
  await step(
    "account/ask-second-factor",
    (run) => askSecondFactor(run, { organisationId: host, asked: true }),
    () => [{ act: "ask-second-factor", subject: ["organisation", host], before: false, after: true }],
    COMMAND_LINE,
  );
  await signingIn(ctx, step, accountId);
  await step(
    "account/end-sessions",
    (run) => endSessions(run, { which: "all", signsOut: true }),
    () => [{ act: "sign-out", subject: own }],
    eva.actor,
  );
  await singleSignOn(ctx, step, { host, accountId });
  await step(
    "account/change-address",
    (run) => changeAddress(run, { accountId, email: NEW_EVA }),
    () => [{ act: "change-address", subject: own, before: EVA, after: NEW_EVA }],
    boss.actor,
  );
  await step(
    "account/delete-personal-values",
    (run) => deletePersonalValues(run, { of: accountId, why: "asked-for" }),
    () => [{ act: "delete-personal-values", subject: own }],
    boss.actor,
  );
  await step(
    "account/end-role",
    (run) => endRole(run, { membershipId }),
    () => [{ act: "end-role", subject: own, before: "organiser", after: null }],
    boss.actor,
  );
  await step(
    "account/end-account",
    (run) => endAccount(run, { accountId }),
    () => [{ act: "end-account", subject: own, before: { roles: 0 } }],
    boss.actor,
  );
  ctx.moveClock(40 * 86_400_000);
  await step(
    "account/forget-sign-ins",
    forgetSignIns,
    () => [{ act: "forget-sign-ins", subject: ["installation", "installation"] }],
    SYSTEM,
  );
}

async function passkeys(step: Step, eva: Awaited<ReturnType<typeof signedIn>>): Promise<void> {
  const { sessionId, actor } = eva;
  const own = ["account", eva.accountId] as const;
  const device = authenticator(SITE);
  const begin = async (wish: "add" | "use") => {
    const begun = await step(
      "account/begin-passkey",
      (run) => beginPasskey(run, { sessionId, site: SITE, wish }),
      () => ({ none: "asks the browser for something, which changes nothing of the account's" }),
      actor,
    );
    if (!begun.ok) throw new Error(begun.refusal);
    return "create" in begun.value ? begun.value.create.challenge : begun.value.get.challenge;
  };
  const proof = { sessionId, site: SITE, secret: SECRET };
  const made = device.make(await begin("add"));
  await step(
    "account/add-passkey",
    (run) => addPasskey(run, { ...proof, response: made, name: "Jobbet" }),
    () => [{ act: "add-passkey", subject: own, after: { name: "Jobbet" } }],
    actor,
  );
  const used = device.use(await begin("use"));
  await step(
    "account/use-passkey",
    (run) => usePasskey(run, { ...proof, response: used }),
    () => [{ act: "use-passkey", subject: own }],
    actor,
  );
  let passkeyId: Parameters<typeof changePasskey>[1]["passkeyId"] = "psk_";
  await step(
    "account/change-passkey",
    async (run) => {
      const [passkey] = await run.db.read((read) => read.select().from(read.tables.passkey));
      passkeyId = passkey!.id;
      return changePasskey(run, { passkeyId, name: "Datorn" });
    },
    () => [{ act: "change-passkey", subject: own, before: "Jobbet", after: "Datorn" }],
    actor,
  );
  await step(
    "account/remove-passkey",
    (run) => removePasskey(run, { passkeyId, sessionId }),
    () => [{ act: "remove-passkey", subject: own, before: { name: "Datorn" } }],
    actor,
  );
}

async function signingIn(ctx: ReturnType<typeof testContext>, step: Step, accountId: AccountId): Promise<void> {
  await step(
    "account/request-sign-in",
    (run) => requestSignIn(run, { ...IN_THE_BROWSER, isKnownBrowser: false, email: EVA, back: null, language: "sv" }),
    () => ({ none: "anybody may ask, and whether the address is anybody's is not told" }),
  );
  const [asked] = await ctx.db.read((read) => read.select().from(read.tables.signIn));
  const code = signInCode(SECRET, asked!.id);
  await step(
    "account/complete-sign-in",
    (run) => completeSignIn(run, { ...IN_THE_BROWSER, by: { code } }),
    () => [{ act: "sign-in", subject: ["account", accountId], by: accountId }],
  );
  const [invented] = INVENTED_PEOPLE;
  const known = await signedIn(ctx.db, { role: "administrator", email: invented.email });
  await step(
    "account/sign-in-as-invented",
    (run) => signInAsInvented(run, { ...IN_THE_BROWSER, key: invented.key, mailIsOpenToAll: true }),
    () => [{ act: "sign-in", subject: ["account", known.accountId], by: known.accountId }],
  );
}

/** By a provider that vouches for Eva, whoever asks. */
async function singleSignOn(
  ctx: ReturnType<typeof testContext>,
  step: Step,
  { host, accountId }: { readonly host: OrganisationId; readonly accountId: AccountId },
): Promise<void> {
  const issuer = "https://provider.example";
  const rules = { issuer, clientId: "samling", secretFrom: "env:X", domains: ["example.se"] };
  const more = { makesAccounts: false, closesMail: false };
  const subject = ["organisation", host] as const;
  await step(
    "account/set-single-sign-on",
    (run) => setSingleSignOn(run, { organisationId: host, ...rules, ...more }),
    () => [{ act: "set-single-sign-on", subject, before: null, after: { ...rules, ...more } }],
    COMMAND_LINE,
  );
  const identityProviders: IdentityProviders = {
    addressAt: () => Promise.resolve(ok(`${issuer}/authorize`)),
    vouchedFor: () => Promise.resolve(ok({ issuer, subject: "eva", email: EVA, emailVerified: true, name: "Eva" })),
  };
  const asked = { secret: SECRET, identityProviders, organisationId: host, browserHash: "browser" };
  const redirectUri = `${SITE.origin}/svar`;
  await step(
    "account/begin-single-sign-on",
    (run) => beginSingleSignOn(run, { ...asked, redirectUri, back: null, language: "sv" }),
    () => ({ none: "leads to a provider, which may come back or not" }),
  );
  const rows = await ctx.db.read((read) => read.select().from(read.tables.signIn));
  const { state } = sentAlong(SECRET, rows.find(({ way }) => way === "single-sign-on")!.id);
  await step(
    "account/complete-single-sign-on",
    (run) => completeSingleSignOn(run, { ...asked, address: redirectUri, state, device: DEVICE, replaces: null }),
    () => [
      { act: "tie-identity", subject: ["account", accountId], by: accountId, after: { issuer } },
      { act: "sign-in", subject: ["account", accountId], by: accountId },
    ],
  );
  await step(
    "account/untie-identity",
    (run) => untieIdentity(run, { email: EVA }),
    () => [{ act: "untie-identity", subject: ["account", accountId], before: { identities: 1 } }],
    COMMAND_LINE,
  );
  await step(
    "account/remove-single-sign-on",
    (run) => removeSingleSignOn(run, { organisationId: host }),
    () => [{ act: "remove-single-sign-on", subject, before: { ...rules, ...more }, after: null }],
    COMMAND_LINE,
  );
}
