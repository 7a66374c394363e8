import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";

/** The parameter of a list's address that has what its people are searched by. */
const SEARCH_PARAMETER = "q";

const SEALED = /^s\.([\w-]+)$/;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * What people are searched by, as a list's address may have it: an address stands in browsers' histories and proxies' logs,
 * where nobody's name belongs. The same words give the same address. "" stays "".
 */
export function sealedSearch(secret: string, text: string): string {
  if (text === "") return "";
  // The words themselves make the nonce (as in RFC 5297): no two texts share one.
  const nonce = keyed(secret, `nonce ${text}`).subarray(0, NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyed(secret, "key"), nonce);
  const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `s.${sealed.toString("base64url")}`;
}

/** An address's parameters with the words that were sealed; what was not sealed is taken as it is written. */
export function openedParameters(secret: string, asked: URLSearchParams): { get(name: string): string | null } {
  return {
    get(name) {
      const value = asked.get(name);
      const sealed = name === SEARCH_PARAMETER && value !== null ? SEALED.exec(value)?.[1] : undefined;
      return sealed === undefined ? value : opened(secret, sealed);
    },
  };
}

/** "" for what was sealed with another secret, or by nobody. */
function opened(secret: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return "";
  const decipher = createDecipheriv("aes-256-gcm", keyed(secret, "key"), bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return "";
  }
}

function keyed(secret: string, purpose: string): Buffer {
  return createHmac("sha256", secret).update(`search ${purpose}`).digest();
}
