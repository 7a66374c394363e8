import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

interface Site {
  readonly origin: string;
}

/** A device that makes a passkey and uses it as a browser would ask it to (WebAuthn Level 3, 6), its owner always there. */
export function authenticator({ origin }: Site) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  let counter = 0;

  const common = { id: id.toString("base64url"), rawId: id.toString("base64url"), type: "public-key" };
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticatorData = (flags: number, more = Buffer.alloc(0)) => {
    const head = Buffer.alloc(5);
    head.writeUInt8(flags, 0);
    head.writeUInt32BE(++counter, 1);
    return Buffer.concat([sha256(new URL(origin).hostname), head, more]);
  };

  return {
    /** What the browser answers to options for making a passkey: JSON. */
    make(challenge: string): string {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      // RFC 9053, 2.1 and 7.1: an ES256 key on P-256.
      const key = new Map<number, number | Uint8Array>([
        ...([
          [1, 2],
          [3, -7],
          [-1, 1],
        ] as const),
        [-2, Uint8Array.from(Buffer.from(x, "base64url"))],
        [-3, Uint8Array.from(Buffer.from(y, "base64url"))],
      ]);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const credential = Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(key)]);
      const attestation = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map<never, never>()],
        ["authData", Uint8Array.from(authenticatorData(USER_PRESENT | USER_VERIFIED | WITH_CREDENTIAL, credential))],
      ]);
      const attestationObject = Buffer.from(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0]));
      return JSON.stringify({
        ...common,
        response: {
          clientDataJSON: clientData("webauthn.create", challenge).toString("base64url"),
          attestationObject: attestationObject.toString("base64url"),
          transports: ["internal"],
        },
        clientExtensionResults: {},
      });
    },
    /** The same of options for using it. */
    use(challenge: string): string {
      const data = authenticatorData(USER_PRESENT | USER_VERIFIED);
      const client = clientData("webauthn.get", challenge);
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      return JSON.stringify({
        ...common,
        response: {
          clientDataJSON: client.toString("base64url"),
          authenticatorData: data.toString("base64url"),
          signature: signature.toString("base64url"),
        },
        clientExtensionResults: {},
      });
    },
  };
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const WITH_CREDENTIAL = 0x40;

function sha256(of: string | Buffer): Buffer {
  return createHash("sha256").update(of).digest();
}
