export interface DeliveryFailure {
  /** Will be refused again however often it is sent: the address itself is refused. */
  readonly permanent: boolean;
  /** The server can't be reached or won't have us: the next message would fare alike. */
  readonly serverAway: boolean;
  /** The server takes no more just now: too many, or too fast. */
  readonly slowDown: boolean;
  /** A code of ours, or the server's three digits; never what it said, which may quote the address. */
  readonly code: string;
}

/** The whole mail may have been taken, and the server's word on it never came. */
export const ANSWER_LOST = "answer-lost";

/**
 * Permanent is only what is about the address itself: a 5xx answer to it (RFC 5321, 4.2.1), unless the server says by its
 * enhanced code (RFC 3463: x.7.x) or by asking for a sign-in that its rules refuse us. That, and a refused content, may
 * be a fault of settings that somebody mends, and no confirmation is lost for it. `given`: the server has been given the
 * whole mail.
 */
export function deliveryFailure(error: unknown, given = false): DeliveryFailure {
  const { code, responseCode, command, response } = smtpFacts(error);
  if (code === "ETLS") return { ...TEMPORARY, serverAway: true, code: "tls-failed" };
  if (responseCode !== null) {
    const aboutAddress = command === "RCPT TO" && responseCode >= 500 && !SIGN_IN_WANTED.includes(responseCode);
    const slowDown = isTooMany(responseCode, response);
    return {
      permanent: aboutAddress && !/^\d{3}[ -]5\.7\./.test(response),
      serverAway: !slowDown && !ABOUT_ONE_MESSAGE.includes(command),
      slowDown,
      code: String(responseCode),
    };
  }
  // Refused before any server was asked: no address that mail can be sent to.
  if (code === "EENVELOPE") return { ...TEMPORARY, permanent: true, code: "address-unusable" };
  if (given) return { ...TEMPORARY, code: ANSWER_LOST };
  const ours = CODES[code] ?? "not-sent";
  return { ...TEMPORARY, serverAway: AWAY.includes(ours), code: ours };
}

/** Servers say in words that they take no more just now (RFC 5321, 4.2.3; RFC 3463, x.4.5 and x.3.2). */
function isTooMany(code: number, response: string): boolean {
  if (code < 400 || code > 499) return false;
  return /too (many|fast|much)|rate|throttl|slow down|limit|quota exceeded for|4\.4\.5|4\.3\.2/i.test(response);
}

const TEMPORARY = { permanent: false, serverAway: false, slowDown: false };

/** 530: authentication required; 535: failed; 550 to 554 say many things (RFC 4954, 6; RFC 5321, 4.2.3). */
const SIGN_IN_WANTED = [530, 534, 535, 538];

const CODES: Readonly<Record<string, string>> = {
  ECONNECTION: "connection-lost",
  ESOCKET: "connection-failed",
  ECONNREFUSED: "connection-failed",
  EDNS: "server-unknown",
  ETIMEDOUT: "timed-out",
  EAUTH: "sign-in-failed",
  ENOAUTH: "sign-in-failed",
  EABORT: "aborted",
  ABORT_ERR: "aborted",
};

const AWAY = ["connection-failed", "server-unknown", "timed-out", "sign-in-failed"];
/** What was refused before these, in greeting or signing in, would be refused to every message. */
const ABOUT_ONE_MESSAGE = ["MAIL FROM", "RCPT TO", "DATA"];

function smtpFacts(error: unknown) {
  const facts: Readonly<Record<string, unknown>> = error instanceof Error ? { ...error } : {};
  const { code, responseCode, command, response } = facts;
  return {
    code: typeof code === "string" ? code : "",
    responseCode: typeof responseCode === "number" ? responseCode : null,
    command: typeof command === "string" ? command : "",
    response: typeof response === "string" ? response : "",
  };
}
