import { ImapFlow, type MessageStructureObject } from "imapflow";
import type { ImapServer } from "#domain/values/mail-settings.ts";

export interface MailboxPart {
  readonly validity: string;
  /** The last that was looked at. */
  readonly lastUid: number;
  /** Those that may hold an answer or a bounce, from their beginnings, in their order. */
  readonly sources: readonly string[];
  /** There are more after these. */
  readonly more: boolean;
}

/** Reads what has come after a position, some at a time. Nothing in the mailbox is changed or marked as read. */
export async function readMailbox(
  { host, port, secure, requireTls, signIn, folder }: ImapServer,
  after: { readonly validity: string; readonly lastUid: number } | null,
  signal: AbortSignal,
): Promise<MailboxPart> {
  const client = new ImapFlow({
    ...{ host, port, secure, logger: false, auth: { user: signIn.user, pass: signIn.password } },
    ...(secure ? {} : { doSTARTTLS: requireTls }),
    ...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
  });
  // Told to whoever waits for the next answer; unheard, the event would end the process.
  client.on("error", () => undefined);
  const close = () => client.close();
  signal.addEventListener("abort", close, { once: true });
  try {
    await client.connect();
    const mailbox = await client.mailboxOpen(folder, { readOnly: true });
    const validity = String(mailbox.uidValidity);
    const from = after?.validity === validity ? after.lastUid : 0;
    const next = mailbox.uidNext;
    if (mailbox.exists === 0 || from + 1 >= next) return { validity, lastUid: from, sources: [], more: false };
    const all = await client.search({ uid: `${from + 1}:${next - 1}` }, { uid: true });
    const uids = (all || []).filter((uid) => uid > from).sort((one, other) => one - other);
    const some = uids.slice(0, AT_ONCE);
    const sources = some.length === 0 ? [] : await sourcesOf(client, some);
    return { validity, lastUid: some.at(-1) ?? next - 1, sources, more: uids.length > some.length };
  } finally {
    signal.removeEventListener("abort", close);
    client.close();
  }
}

async function sourcesOf(client: ImapFlow, uids: readonly number[]): Promise<string[]> {
  const found = await client.fetchAll(uids.join(","), { uid: true, bodyStructure: true }, { uid: true });
  const wanted = found.filter(({ bodyStructure }) => mayTell(bodyStructure, 0)).map(({ uid }) => uid);
  const sources: string[] = [];
  for (const uid of wanted.sort((one, other) => one - other)) {
    const one = await client.fetchOne(String(uid), { source: { maxLength: LONGEST } }, { uid: true });
    // Byte for byte: each part says itself what its bytes mean.
    if (one && one.source) sources.push(one.source.toString("utf8"));
  }
  return sources;
}

function mayTell(part: MessageStructureObject | undefined, depth: number): boolean {
  if (!part || depth > DEEPEST) return false;
  if (/^(text\/calendar|application\/ics|message\/delivery-status)$/i.test(part.type)) return true;
  return (part.childNodes ?? []).some((child) => mayTell(child, depth + 1));
}

const AT_ONCE = 100;
const LONGEST = 262_144;
const DEEPEST = 10;
