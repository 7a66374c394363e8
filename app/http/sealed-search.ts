import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import { actorReference, type Actor } from "#access/actor.ts";

/** The parameter of a list's address that has what its people are searched by. */
const SEARCH_PARAMETER = "q";

const SEALED = /^s\.([\w-]+)$/;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where something is searched for, and by whom. */
export interface Searching {
  readonly secret: string;
  readonly actor: Actor;
  /** Which list of which event, whatever language it is shown in. */
  readonly list: string;
}

/**
 * What people are searched by, as a list's address may have it: an address stands in browsers' histories and proxies' logs,
 * where nobody's name belongs. It opens in the same list for the same person alone: whoever takes it from there reads nothing.
 * The same words give the same address. "" stays "".
 */
export function sealedSearch(searching: Searching, text: string): string {
  if (text === "") return "";
  const { secret } = searching;
  // The words themselves make the nonce (as in RFC 5297): no two texts share one.
  const nonce = keyed(secret, `nonce ${boundTo(searching)} ${text}`).subarray(0, NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyed(secret, "key"), nonce);
  cipher.setAAD(Buffer.from(boundTo(searching)));
  const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `s.${sealed.toString("base64url")}`;
}

/** An address's parameters with the words that were sealed; what was not sealed is taken as it is written. */
export function openedParameters(searching: Searching, asked: URLSearchParams): { get(name: string): string | null } {
  return {
    get(name) {
      const value = asked.get(name);
      const sealed = name === SEARCH_PARAMETER && value !== null ? SEALED.exec(value)?.[1] : undefined;
      return sealed === undefined ? value : opened(searching, sealed);
    },
  };
}

/** "" for what was sealed elsewhere, for somebody else, with another secret, or by nobody. */
function opened(searching: Searching, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return "";
  const decipher = createDecipheriv("aes-256-gcm", keyed(searching.secret, "key"), bytes.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(boundTo(searching)));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return "";
  }
}

function boundTo({ actor, list }: Searching): string {
  return JSON.stringify([list, actorReference(actor)]);
}

function keyed(secret: string, purpose: string): Buffer {
  return createHmac("sha256", secret).update(`search ${purpose}`).digest();
}
