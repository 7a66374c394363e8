import type { workAccountMail as swedish } from "./work-account-mail-sv.ts";

/** Mail about one's own account: what has happened, and what to do if it wasn't oneself. */
export const workAccountMail: typeof swedish = {
  news: {
    "role-given": {
      subject: "You have been given a role in Samling",
      said: (when) => `An administrator gave you a role in Samling on ${when}.`,
    },
    "passkey-added": {
      subject: "A passkey was added to your Samling account",
      said: (when) => `A passkey was added to your account on ${when}. It counts as proof that it is you.`,
    },
    "passkey-removed": {
      subject: "A passkey was removed from your Samling account",
      said: (when) => `A passkey was removed from your account on ${when}.`,
    },
    "passkeys-removed": {
      subject: "Your passkeys in Samling have been removed",
      said: (when) => `An administrator removed your passkeys on ${when}, and signed you out everywhere.`,
    },
    "signed-out": {
      subject: "You are signed out of Samling everywhere",
      said: (when) => `An administrator signed you out everywhere on ${when}.`,
    },
    "first-passkey": {
      subject: "Somebody in your organisation has added their first passkey",
      said: (when) =>
        `The organisation asks for a passkey. On ${when} one of its people added their first, and can use their roles now.`,
    },
    "address-left": {
      subject: "Your Samling account has another address",
      said: (when) => `Since ${when} your account signs in with another e-mail address than this one.`,
    },
    "address-changed": {
      subject: "You now sign in to Samling with this address",
      said: (when) =>
        `Your account was given this e-mail address on ${when}. Everybody who was signed in is signed out.`,
    },
    "new-device": {
      subject: "New sign-in to your Samling account",
      said: (when) => `Somebody signed in to your account on ${when}, on a device that it has not been used on before.`,
    },
    ending: {
      subject: "Your Samling account will end soon",
      said: () => "Your Samling account will end soon, unless something happens.",
    },
    ended: {
      subject: "Your Samling account has ended",
      said: (when) => `Your account was ended on ${when}.`,
    },
  },
  roleGiven: {
    of: (role, organisation) => `Role: ${role}, ${organisation}.`,
    to: "You sign in with this e-mail address, without a password:",
    toProvider: "You sign in through your organisation’s own sign-in:",
    button: "Sign in",
    unasked: "Do you know nothing of this? Ask an administrator of the organisation.",
  },
  deviceTitle: "The device",
  device: "Device",
  notYou: {
    title: "Was it not you?",
    text: "Open your account, sign out everywhere and remove passkeys that you do not recognise. Tell those who look after your e-mail, and an administrator of your organisation.",
    button: "Open my account",
  },
  passkeysNotYou:
    "This is done when a device is lost, or when somebody else may have added a passkey. Sign in again and add a new one. Do you wonder why? Ask an administrator of your organisation.",
  signedOutNotYou:
    "This is done when somebody else may have used your account. You can sign in again. Do you wonder why? Ask an administrator of your organisation.",
  firstPasskey: {
    title: "Is that right?",
    text: "Ask the person, but not by e-mail: whoever reads their e-mail may have added the passkey. If it is not right you can remove it on the person's page.",
    button: "Open the person's page",
  },
  addressNotYou:
    "An administrator has changed the address. Did you not ask for it? Tell an administrator of your organisation at once.",
  ending: {
    unused: {
      why: (day) =>
        `You have not signed in for more than a year. Unless you do, your account will end on ${day}, for we do not keep data about people who no longer use Samling.`,
      keep: "To keep it, it is enough to sign in once:",
    },
    "without-role": {
      why: (day) =>
        `You no longer have a role in Samling. Your account will therefore end on ${day}, for we do not keep data about people who no longer use it.`,
      keep: "Do you want to keep it? Ask an administrator of your organisation to give you a role again.",
    },
    means: "Your name, your e-mail address, your passkeys and your sign-ins will then be deleted.",
    button: "Sign in",
  },
  ended: {
    why: {
      "own-wish": "You ended it yourself.",
      administrator: "An administrator ended it.",
      unused: "It had not been used for a long time.",
      "without-role": "You no longer had a role.",
    },
    means:
      "Your name, your e-mail address, your passkeys and your sign-ins have been deleted. What you have done in events remains without your name.",
    back: "Should you need to come back, an administrator can give you a role again. You will then have a new account.",
  },
  privacy: "How your personal data are handled:",
};
