export interface DeliveryFailure {
  /** Will be refused again however often it is sent. */
  readonly permanent: boolean;
  /** The server can't be reached or won't have us: the next message would fare alike. */
  readonly serverAway: boolean;
  /** A code of ours, or the server's three digits; never what it said, which may quote the address. */
  readonly code: string;
}

/**
 * Permanent is only what is about the address itself: a 5xx answer to it (RFC 5321, 4.2.1), unless the server says by its
 * enhanced code (RFC 3463: x.7.x) or by asking for a sign-in that its rules refuse us. That, and a refused content, may
 * be a fault of settings that somebody mends, and no confirmation is lost for it.
 */
export function deliveryFailure(error: unknown): DeliveryFailure {
  const { code, responseCode, command, response } = smtpFacts(error);
  if (code === "ETLS") return { permanent: false, serverAway: true, code: "tls-failed" };
  if (responseCode !== null) {
    const aboutAddress = command === "RCPT TO" && responseCode >= 500 && !SIGN_IN_WANTED.includes(responseCode);
    return {
      permanent: aboutAddress && !/^\d{3}[ -]5\.7\./.test(response),
      serverAway: !ABOUT_ONE_MESSAGE.includes(command),
      code: String(responseCode),
    };
  }
  // Refused before any server was asked: no address that mail can be sent to.
  if (code === "EENVELOPE") return { permanent: true, serverAway: false, code: "address-unusable" };
  const ours = CODES[code] ?? "not-sent";
  return { permanent: false, serverAway: AWAY.includes(ours), code: ours };
}

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
