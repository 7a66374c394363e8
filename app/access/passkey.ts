import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from "@simplewebauthn/server";

/** The site that passkeys are of (WebAuthn Level 3, 5.1.2): its host, and the one origin that may use them. */
export interface PasskeySite {
  readonly origin: string;
  readonly name: string;
}

export interface KnownPasskey {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
}

interface Owner {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
}

/** What the browser is asked to make a passkey with, and the challenge in it. */
export async function creationOptions(site: PasskeySite, owner: Owner, known: readonly KnownPasskey[]) {
  return generateRegistrationOptions({
    rpName: site.name,
    rpID: new URL(site.origin).hostname,
    userID: Uint8Array.from(Buffer.from(owner.id)),
    userName: owner.email,
    userDisplayName: owner.name ?? owner.email,
    attestationType: "none",
    excludeCredentials: known.map(descriptor),
    // Whoever holds the device must show that it is theirs: only so is it a factor of its own.
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
  });
}

export async function requestOptions(site: PasskeySite, known: readonly KnownPasskey[]) {
  return generateAuthenticationOptions({
    rpID: new URL(site.origin).hostname,
    allowCredentials: known.map(descriptor),
    userVerification: "required",
  });
}

/** Null where what the browser sent is not the answer to the challenge, or nothing of the kind. */
export async function madePasskey(
  site: PasskeySite,
  challenge: string,
  response: string,
): Promise<KnownPasskey | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: JSON.parse(response) as RegistrationResponseJSON,
      ...expected(site, challenge),
    });
    if (!verified) return null;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { credentialId: id, publicKey: Buffer.from(publicKey).toString("base64url"), counter, transports };
  } catch {
    return null;
  }
}

/** The passkey that has answered the challenge, with its new counter; null where none has. */
export async function usedPasskey<Passkey extends KnownPasskey>(
  site: PasskeySite,
  challenge: string,
  response: string,
  known: readonly Passkey[],
): Promise<{ readonly passkey: Passkey; readonly counter: number } | null> {
  try {
    const sent = JSON.parse(response) as AuthenticationResponseJSON;
    const passkey = known.find(({ credentialId }) => credentialId === sent.id);
    if (!passkey) return null;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: sent,
      ...expected(site, challenge),
      credential: {
        ...descriptor(passkey),
        publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, "base64url")),
        counter: passkey.counter,
      },
    });
    return verified ? { passkey, counter: authenticationInfo.newCounter } : null;
  } catch {
    return null;
  }
}

function expected({ origin }: PasskeySite, challenge: string) {
  return {
    ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: new URL(origin).hostname },
    requireUserVerification: true,
  };
}

function descriptor({ credentialId, transports }: KnownPasskey) {
  return { id: credentialId, transports: transports as AuthenticatorTransport[] };
}
