import type { workErasure as swedish } from "./work-erasure-sv.ts";

/** A person's page, ending an account, and deleting personal data in the history. */
export const workErasure: typeof swedish = {
  person: {
    title: "Account and roles of a person",
    open: (name) => `Open ${name}`,
    created: (day) => `The account was made on ${day}.`,
    lastSignIn: (day) => `Last signed in on ${day}.`,
    never: "Has never signed in.",
    endsAt: (day) => `Has not been used for a long time and ends on ${day}, unless the person signs in or gets a role.`,
    lastAdministrator: "Is the only administrator somewhere. The account does therefore not end by itself.",
    roles: "Roles",
    noRoles: "Has no role.",
    otherRoles: "Also has roles in organisations that you do not keep.",
    history: "The account's history",
    by: { own: "They themselves", system: "Samling", "command-line": "The command line" },
    noHistory: "Nothing has happened yet.",
    back: "To all people",
    signIn: {
      title: "Signing in",
      sessions: (number) =>
        number === 0
          ? "Not signed in anywhere now."
          : number === 1
            ? "Signed in at one place."
            : `Signed in at ${number} places.`,
      noPasskeys: "Has no passkey.",
      passkey: (added, used) =>
        used === null ? `Passkey added ${added}, not used since` : `Passkey added ${added}, last used ${used}`,
      out: "Sign out everywhere",
      outMeans: "The person is signed out at once and gets a mail about it, but can sign in again.",
      outNow: "Yes, sign out",
      remove: "Remove all passkeys",
      removeMeans:
        "For somebody who has lost their device, or when somebody else may have added a passkey. The person is signed out everywhere, gets a mail, and can add a new passkey after signing in. If their e-mail is in the wrong hands: see to that first.",
      removeNow: "Yes, remove all passkeys",
      done: { "signed-out": "The person is signed out everywhere.", "passkeys-removed": "All passkeys are removed." },
      refusals: {
        "not-allowed": "You may not do that.",
        "no-such-account": "The account has ended.",
        "own-account": "Do that under My account.",
        "keeps-not-all":
          "The person also has roles in organisations that you do not keep. Ask whoever administers the whole installation.",
      },
    },
    address: {
      title: "Change the e-mail address",
      lead: "For somebody who has a new address at work. They are signed out everywhere, and both addresses get a mail.",
      label: "New e-mail address",
      send: "Change the address",
      done: "The address has been changed. Both addresses are mailed.",
      faults: {
        malformed: "Give an e-mail address, such as name@council.example.",
        "same-address": "The account has that address already.",
        "address-taken": "Another account has that address.",
        "not-allowed": "You may not change the address.",
        "no-such-account": "The account has ended.",
      },
    },
  },
  end: {
    ownTitle: "End my account",
    title: "End the account",
    ownLead: "If you no longer need to work in Samling you can end your account.",
    toOwn: "Read what happens, and end it",
    to: "End the account",
    titleOf: (name) => `End the account of ${name}`,
    happens: "This is what happens",
    own: [
      "Your name, your e-mail address, your passkeys and your sign-ins are deleted at once, in the history too.",
      "You are signed out everywhere, and lose all your roles.",
      "What you have done in events remains, without your name. The events are not affected.",
      "You get a last mail that confirms it.",
      "It cannot be undone. Should you need to come back, an administrator can give you a role again. You will then have a new account.",
    ],
    other: [
      "The person's name, e-mail address, passkeys and sign-ins are deleted at once, in the history too.",
      "The person is signed out everywhere, and loses all roles.",
      "What the person has done in events remains, without a name. The events are not affected.",
      "The person gets a last mail that confirms it.",
      "It cannot be undone. If you give the person a role again, it will be a new account.",
    ],
    rolesLost: "Roles that are lost:",
    ownNow: "Yes, end my account",
    now: "Yes, end the account",
    cancel: "No, go back",
    gone: {
      title: "Your account has ended",
      text: "You are signed out, and your data are deleted. A last mail confirms it.",
    },
    done: "The account has ended.",
    refusals: {
      "not-allowed": "You may not end the account.",
      "no-such-account": "The account has already ended.",
      "last-administrator":
        "You are the only administrator somewhere. Give somebody else the role first, or nobody can give roles there.",
      "second-factor-first": "Use your passkey first, so that nobody else can end the account.",
    },
    usePasskey: "Use your passkey",
  },
  erase: {
    title: "Delete personal data in the history",
    link: "Delete the personal data",
    linkOf: {
      account: "Delete what the history says about the person",
      registration: "Delete what the history says about the person",
      event: "Delete what the event's history says about people",
      "event-draft": "Delete what the draft's history says about people",
    },
    lead: "That something was done, by whom and when, remains. What these acts say about people is deleted and cannot be brought back.",
    leadOf: {
      entry: "Concerns one act.",
      account: "Concerns all that was written about the account.",
      registration: "Concerns all that was written about the registration. The registration itself is not changed.",
      event:
        "Concerns acts on the event, its invited and its contributors. What concerns a registration is deleted on the participant's page.",
      "event-draft": "Concerns all that was written about the draft. The draft itself is not changed.",
    },
    entries: (number) => (number === 1 ? "One act" : `${number} acts`),
    more: (number) => `and ${number} more`,
    nothing: "The history says nothing about anybody here. It may have been deleted already.",
    why: "Reason",
    whys: {
      "asked-for": "The person has asked for it",
      "by-mistake": "Was written by mistake",
      "no-longer-needed": "Is no longer needed",
      other: "Other",
    },
    note: "Note",
    noteHint: "Such as a registry number. Do not write whom it concerns.",
    send: "Delete",
    cancel: "Cancel",
    done: (number) => (number === 1 ? "Deleted in one act." : `Deleted in ${number} acts.`),
    back: "Back",
    faults: { why: "Choose a reason." },
    refusals: {
      "not-allowed": "Only administrators of the whole installation may delete in the history.",
      "nothing-there": "The history says nothing about anybody there.",
    },
  },
  endings: {
    "own-wish": "at one's own wish",
    administrator: "by an administrator",
    unused: "not used",
    "without-role": "without a role",
  },
  cli: {
    endAccount: "ends an account and deletes the person's data; with --preview it only says what would happen",
    changeAddress: "gives an account another e-mail address, and mails both",
    deletePersonalValues:
      "deletes what the history says about people in one act (aud_…) or about an account, a registration or an event",
    email: "Give an e-mail address, such as name@council.example.",
    emails: "Give the old address and the new one.",
    noAccount: (email) => `No account has the address ${email}.`,
    would: (roles) =>
      `The account would end with ${roles === 1 ? "one role" : `${roles} roles`}. Name, address, passkeys and sign-ins are deleted, and the person is mailed.`,
    ended: "The account has ended, and the person's data are deleted.",
    changed: "The address has been changed. Both addresses are mailed.",
    erased: (entries) => (entries === 1 ? "Deleted in one act." : `Deleted in ${entries} acts.`),
    what: "Say what: an act (aud_…), an account (acc_… or its e-mail address), a registration (reg_…) or an event (evt_…).",
    why: (codes) => `Give --why: ${codes}.`,
  },
};
