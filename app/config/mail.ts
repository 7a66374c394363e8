import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { DkimKey, ImapServer, MailRoute, MailSender, MailSettings } from "../domain/values/mail-settings.ts";
import { says } from "./setting-fault.ts";

export const MAIL = {
  SMTP_URL: z
    .string()
    .refine((written) => mailRoute(written) !== null, says("mail-server"))
    .transform((written) => mailRoute(written))
    .optional(),
  MAIL_FROM: z
    .string()
    .trim()
    .refine((written) => mailSender(written) !== null, says("mail-sender"))
    .transform((written) => mailSender(written))
    .optional(),
  MAIL_PER_MINUTE: z.coerce
    .number(says("mail-per-minute"))
    .int(says("mail-per-minute"))
    .min(1, says("mail-per-minute"))
    .optional(),
  IMAP_URL: z
    .string()
    .refine((written) => imapServer(written) !== null, says("mailbox-server"))
    .transform((written) => imapServer(written))
    .optional(),
  /** By default the sender's own domain. */
  DKIM_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, says("dkim-domain"))
    .optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i, says("dkim-selector"))
    .default("samling"),
  DKIM_KEY_FILE: z
    .string()
    .refine((file) => rsaKey(file) !== null, says("dkim-key-file"))
    .transform((file) => rsaKey(file))
    .optional(),
};

type Given = z.infer<z.ZodObject<typeof MAIL>>;

export function mailSettings(given: Given, nobody: MailSender): MailSettings {
  const from = given.MAIL_FROM ?? nobody;
  return {
    route: given.SMTP_URL ?? null,
    from,
    dkim: dkimKey(given, from),
    perMinute: given.MAIL_PER_MINUTE ?? null,
    inbox: given.IMAP_URL ?? null,
  };
}

/** As `parseEmailAddress` has it, but for its finer points: whoever sets it also reads it. */
export function isEmail(written: string): boolean {
  return /^[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u.test(written);
}

function dkimKey({ DKIM_KEY_FILE: key, DKIM_DOMAIN: domain, DKIM_SELECTOR: selector }: Given, from: MailSender) {
  if (!key) return null;
  return { domain: domain ?? from.address.replace(/^.*@/, ""), selector, privateKey: key } satisfies DkimKey;
}

/** In PEM. What signs is RSA, of the length that receivers ask for (RFC 8301, 3.2). */
function rsaKey(file: string): string | null {
  try {
    const pem = readFileSync(file, "utf8");
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === "rsa" && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 1024 ? pem : null;
  } catch {
    return null;
  }
}

/** `smtp://user:password@host:587?requireTLS`, `smtps://host`, or `mailbox:`. */
export function mailRoute(written: string): MailRoute | null {
  if (written === "mailbox:") return { kind: "mailbox" };
  if (!/^smtps?:\/\/[^/?#\s]+\/?(\?requireTLS(=true)?)?$/.test(written)) return null;
  const address = serverAddress(written);
  if (address === null) return null;
  const { secure, port, requireTls, ...server } = address;
  // A password is never sent where others may read it.
  const tls = !secure && (requireTls || (server.signIn !== null && !isThisMachine(server.host)));
  const { host, signIn } = server;
  return { kind: "smtp", host, port: port ?? (secure ? 465 : 587), secure, requireTls: tls, signIn };
}

/** `imaps://user:password@host/INBOX`. */
function imapServer(written: string): ImapServer | null {
  if (!/^imaps?:\/\/[^/?#\s]+(\/[^?#\s]*)?(\?requireTLS(=true)?)?$/.test(written)) return null;
  const address = serverAddress(written);
  if (!address?.signIn) return null;
  const { secure, port, requireTls, host, signIn } = address;
  const folder = decoded(new URL(written).pathname.replace(/^\//, ""));
  if (folder === null) return null;
  return {
    ...{ host, port: port ?? (secure ? 993 : 143), secure, signIn },
    ...{ requireTls: !secure && (requireTls || !isThisMachine(host)), folder: folder || "INBOX" },
  };
}

function serverAddress(written: string) {
  if (!URL.canParse(written)) return null;
  const { protocol, hostname, port, username, password, searchParams } = new URL(written);
  const [user, word] = [decoded(username), decoded(password)];
  if (hostname === "" || port === "0" || user === null || word === null || (user === "") !== (word === "")) return null;
  return {
    secure: protocol.endsWith("s:"),
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? null : Number(port),
    requireTls: searchParams.has("requireTLS"),
    signIn: user === "" ? null : { user, password: word },
  };
}

export function isThisMachine(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|::1)$/.test(host);
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** `Samling <no-reply@example.se>`, or the address alone. */
function mailSender(written: string): MailSender | null {
  const [, name, address = written] = /^([^<>\p{C}\p{Zl}\p{Zp}]{1,200}?)\s*<([^<>]+)>$/u.exec(written) ?? [];
  if (!isEmail(address)) return null;
  return { name: name === undefined ? null : name.replace(/^"(.*)"$/, "$1"), address };
}
