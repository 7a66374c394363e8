import { setTimeout as wait } from "node:timers/promises";
import { ImapFlow } from "imapflow";

/** The mails of a person in the order in which they came, once there are so many. */
export async function mailsOf(port: number, user: string, count: number): Promise<Buffer[]> {
  for (let tries = 0; tries < 75; tries++) {
    const mails = await inMailbox(port, user, async (client) =>
      client.mailbox && client.mailbox.exists >= count ? client.fetchAll("1:*", { source: true, uid: true }) : [],
    ).catch(() => []);
    if (mails.length >= count) return mails.sort((one, other) => one.uid - other.uid).map(({ source }) => source!);
    await wait(200);
  }
  throw new Error(`${user} got fewer than ${count} mails in time`);
}

export async function flagsOf(port: number, user: string): Promise<string[][]> {
  const mails = await inMailbox(port, user, (client) => client.fetchAll("1:*", { flags: true }));
  return mails.map(({ flags }) => [...(flags ?? [])].filter((flag) => flag !== "\\Recent"));
}

async function inMailbox<Value>(
  port: number,
  user: string,
  work: (client: ImapFlow) => Promise<Value>,
): Promise<Value> {
  const client = new ImapFlow({
    host: "127.0.0.1",
    port,
    secure: false,
    doSTARTTLS: false,
    logger: false,
    auth: { user, pass: "proof" },
  });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.mailboxOpen("INBOX", { readOnly: true });
    return await work(client);
  } finally {
    await client.logout();
  }
}
