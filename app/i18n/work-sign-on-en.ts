import type { workSignOn as source } from "./work-sign-on-sv.ts";

/** Organisations' own sign-on: on the page of signing in, for administrators, and at the command line. */
export const workSignOn: typeof source = {
  signIn: {
    title: "Sign in with your organisation",
    with: (name) => `Sign in with ${name}`,
    begin: {
      title: "Do you want to sign in?",
      lead: "You came here by a link. If you did not mean to sign in you can close the page.",
      other: "Sign in in another way",
    },
    choice: {
      title: "How do you want to sign in?",
      lead: "Your organisation has a sign-in of its own. It works as in your other systems.",
      leadOnly: "Your organisation asks you to use its own sign-in.",
      mail: "Mail me a code instead",
      other: "Use another address",
    },
  },
  failed: {
    title: "You are not signed in",
    again: "Try again",
    faults: {
      "provider-down": {
        title: "Your organisation's sign-in does not answer.",
        text: "Try again in a while, or try a code by mail if your organisation allows it.",
      },
      "provider-refused": {
        title: "Your organisation's sign-in did not accept us.",
        text: "Something is set up wrongly. Tell whoever runs your organisation's sign-in. Meanwhile, try a code by mail if your organisation allows it.",
      },
      "not-verified": {
        title: "The answer from your organisation's sign-in could not be trusted.",
        text: "So nobody was let in. Try again from the beginning. If it happens again, tell whoever runs this website.",
      },
      clocks: {
        title: "The clocks differ.",
        text: "By our clock, the answer from your organisation's sign-in does not hold now. Tell whoever runs this website.",
      },
      "not-set-up": {
        title: "Your organisation's sign-in is not fully set up.",
        text: "Tell whoever runs this website. Meanwhile, try a code by mail if your organisation allows it.",
      },
      "no-provider": {
        title: "The organisation no longer has a sign-in of its own here.",
        text: "Sign in with a code by mail.",
      },
      denied: {
        title: "You stopped signing in, or your organisation said no.",
        text: "Try again, or ask whoever runs your organisation's sign-in whether you may use Samling.",
      },
      "used-up": {
        title: "Signing in took too long, or has been used already.",
        text: "Begin again from the beginning.",
      },
      "another-browser": {
        title: "Signing in began in another browser.",
        text: "Begin again here, in the browser that you want to use. If you have not tried to sign in yourself, you need do nothing.",
      },
      "too-many": {
        title: "Try again in a while.",
        text: "There have been unusually many attempts from your network.",
      },
      "unverified-address": {
        title: "Your organisation does not confirm your email address.",
        text: "Without a confirmed address we do not know who you are. Try a code by mail if your organisation allows it, and tell whoever runs your organisation's sign-in.",
      },
      "outside-domains": {
        title: "Your email address does not belong to the organisation's sign-in.",
        text: "The organisation's sign-in may be used only with its own addresses. Sign in with a code by mail.",
      },
      "no-account": {
        title: "You have no role here yet.",
        text: "Your organisation knows who you are, but you also need a role. Ask an administrator of your organisation for one.",
      },
      "account-ended": {
        title: "Your account has ended.",
        text: "Ask an administrator of your organisation if you need a new one.",
      },
      "another-person": {
        title: "The address belongs to an account that somebody else has used.",
        text: "The organisation says that you are another person than the one who signed in with your address before. Ask whoever runs this website to sort it out.",
      },
    },
  },
  rules: {
    title: "Signing in",
    toRules: "How people sign in",
    lead: "What is asked of those who have roles in the organisation.",
    none: "Nobody has a role here yet.",
    passkey: "Passkey",
    asked:
      "Required. The roles have no power until a passkey has been used. That goes for the installation's administrators too.",
    notAsked: "Not required. To sign in is enough.",
    people: (number) => (number === 1 ? "One person has a role." : `${number} people have roles.`),
    everybodyHas: "Everybody has a passkey.",
    without: (number, people) =>
      number === people
        ? "Nobody has a passkey yet:"
        : number === 1
          ? "One of them has no passkey yet:"
          : `${number} of them have no passkey yet:`,
    withoutHint:
      "They will add one the next time they come here, and see none of the organisation's events before that.",
    ask: "Require a passkey",
    askOf: (name) => `Require a passkey in ${name}`,
    askMeans: (without) =>
      without === 0
        ? "Holds at once, also for those who are signed in: they will use their passkey."
        : `Holds at once, also for those who are signed in. ${without === 1 ? "One person has" : `${without} people have`} to add a passkey first. No mail is sent, so tell them.`,
    askNow: "Yes, require a passkey",
    stop: "Require no passkey",
    stopOf: (name) => `Require no passkey in ${name}`,
    stopMeans:
      "Whoever gets at somebody's inbox, or at somebody's account with the organisation, can then sign in as that person.",
    stopNow: "Yes, require no passkey",
    ownFirst: "Add a passkey of your own first, so that you do not shut yourself out.",
    toOwn: "Add a passkey",
    done: { asked: "A passkey is now required.", stopped: "A passkey is no longer required." },
    refusals: {
      "not-allowed": "You may not change that there.",
      "no-such-organisation": "The organisation is not in the register.",
      "own-passkey-first": "Add a passkey of your own first, so that you do not shut yourself out.",
    },
    provider: "The organisation's own sign-in",
    noProvider:
      "None. If you have one (Microsoft Entra ID, Keycloak or another with OpenID Connect), whoever runs this website can connect it. Ask your IT department to register Samling as a web application with this redirect address:",
    redirect: "Redirect address",
    issuer: "Issuer",
    clientId: "Client id",
    domains: "Addresses",
    accounts: "Somebody without an account",
    makesAccounts: "gets one, as a viewer",
    makesNone: "is not let in until somebody has given the person a role",
    mail: "Code by mail",
    mailOpen: "works too",
    mailClosed: "is not sent to these addresses",
    readOnly:
      "The issuer decides who is let in. So only whoever looks after the server changes this, with the command set-single-sign-on.",
  },
  cli: {
    set: "lets an organisation's people sign in by its own provider of OpenID Connect",
    remove: "removes an organisation's own sign-in; its people sign in by mail",
    untie: "lets go of whom a provider knows an account as, for somebody who was entered anew there",
    usage: "Give the organisation in quotation marks, --issuer, --client-id, --secret-from and at least one --domain.",
    checking: (issuer) => `Asking ${issuer} …`,
    noSecretHere: (from) =>
      `Note: ${from} cannot be read from here. The server must be able to read it when somebody signs in.`,
    isSet: (name, issuer) => `${name} signs in with ${issuer}.`,
    redirect: (address) => `Register this redirect URI with the provider: ${address}`,
    accounts: (number) =>
      number === 1
        ? "The provider can now sign in one account that exists."
        : `The provider can now sign in ${number} accounts that exist.`,
    closed:
      "Addresses of the domains no longer get a code by mail. Where the provider does not answer, none of them gets in.",
    removed: (name) => `${name} no longer has a sign-in of its own.`,
    untied: "Let go of. The next time, the person is known by the address.",
    faults: {
      "provider-down": "The provider does not answer, or not as OpenID Connect Discovery asks.",
      "provider-refused": "The provider refused the question.",
      "not-verified": "The answer does not agree with the issuer.",
      ISSUER_DIFFERS:
        "The provider says that it is called otherwise. Give exactly that issuer; one that stands for many organisations won't do.",
      ENDPOINT_MISSING: "The provider does not say where one signs in.",
    },
    refusals: {
      "not-allowed": "That is done at the command line alone.",
      "no-such-organisation": "The organisation is not in the register.",
      "issuer-malformed": "The issuer is an address, for example https://sign-in.example.se/realms/county.",
      "issuer-not-https": "The issuer must begin with https://.",
      "no-client": "Give the client id as the provider has given it.",
      "secret-place":
        "Say where the secret is: env:NAME, or file: and the whole path. The server's own settings won't do.",
      "no-domain": "Give at least one --domain: the addresses that the provider may speak for.",
      "domain-malformed": "A domain looks like example.se.",
      "no-provider": "The organisation has no sign-in of its own.",
      "no-such-account": "Nobody has that address.",
      "not-tied": "No provider knows that account.",
    },
  },
};
