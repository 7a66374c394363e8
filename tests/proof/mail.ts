import { randomBytes, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { createTransport } from "nodemailer";
import { COMMAND_LINE } from "#access/actor.ts";
import { changeEventState } from "#commands/event/change-event-state.ts";
import { moveEvent } from "#commands/event/move-event.ts";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import { openMigrated } from "#db/operations/open-migrated.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import type { ClockTime } from "#domain/values/clock-time.ts";
import { instant } from "#domain/values/instant.ts";
import { SIGNED_HEADERS } from "#emails/transport.ts";
import { readMailbox } from "#jobs/read-mailbox.ts";
import { readableLog } from "#tests/support/log.ts";
import { ensureBuilt, startServer } from "#tests/support/built-server.ts";
import { openEvent, person, registered, soon } from "#tests/support/open-event.ts";
import { isSignedRightly, withChanged } from "./mail/dkim.ts";
import { checkEvolution } from "./mail/evolution.ts";
import { openKhal } from "./mail/khal.ts";
import { flagsOf, mailsOf } from "./mail/mailboxes.ts";
import { missingPackages, startMailServers } from "./mail/mail-programs.ts";
import type { Check, Proof } from "./proof.ts";

/** Our mail through other people's programs: sent, signed, delivered, fetched, opened by a calendar, answered and returned. */
export const mailProof: Proof = {
  name: "mail",
  about:
    "mail through exim4 and dovecot, DKIM by python3-dkim, the calendar by khal and Evolution's store, answers and bounces back (Debian, as root)",
  async run(say) {
    const missing = missingPackages();
    if (missing.length > 0 || process.getuid?.() !== 0) {
      if (missing.length > 0) say(`Missing: apt-get install ${missing.join(" ")}`);
      if (process.getuid?.() !== 0) say("exim4 and dovecot take their rights from root: run this as root.");
      return false;
    }
    await ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), "samling-mail-"));
    const servers = await startMailServers(folder);
    try {
      let holds = true;
      const check = (what: string, held: boolean) => {
        say(`${held ? "holds" : "FAILS"}  ${what}`);
        holds &&= held;
      };
      await prove(folder, servers, check);
      return holds;
    } finally {
      await servers.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function prove(
  folder: string,
  { smtpPort, imapPort }: Awaited<ReturnType<typeof startMailServers>>,
  check: Check,
) {
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
  const keyFile = join(folder, "dkim.pem");
  writeFileSync(keyFile, key);
  const url = `sqlite:${join(folder, "data", "samling.db")}`;
  const db = await openMigrated(url);
  const server = await startServer({
    databaseUrl: url,
    env: {
      ...{ SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, MAIL_FROM: "Samling <samling@exempel.test>" },
      ...{ DKIM_KEY_FILE: keyFile, DKIM_SELECTOR: "proof", OPERATOR_CONTACT: "kontakt@exempel.test" },
    },
  });
  try {
    const ctx = { db, actor: COMMAND_LINE, now: () => instant(Date.now()), newId: idMaker(randomBytes) };
    await loadInitialRegister(ctx);
    const at = { startTime: "09:00" as ClockTime, endTime: "16:00" as ClockTime };
    const invited = { ...soon(), ...at, title: 'Möte i Växjö, om "det"; med åäö' };
    const { id: eventId } = await openEvent(ctx, { invited, capacities: { "on-site": 5 } });
    const anna = { email: "anna@exempel.test" as EmailAddress };
    const [registrationId] = await registered(ctx, [person("Anna", anna)]);
    await registered(ctx, [person("Rut", { email: "returned@exempel.test" as EmailAddress })]);
    const first = await mailsOf(imapPort, "anna", 1);

    const khal = openKhal(folder);
    const day = invited.date!;
    const calendarOf = async (source: Buffer) =>
      (await simpleParser(source)).attachments.find(({ contentType }) => contentType === "application/ics")?.content;
    khal.take((await calendarOf(first[0]!))!.toString());
    const before = khal.entries(day, `${day} 23:59`);
    check(`khal shows one entry: ${before.join(" | ")}`, before.length === 1 && before[0]!.includes("09:00"));

    const moved = await moveEvent(ctx, {
      slug: "traff",
      move: { startsAt: "10:00" as ClockTime, venueName: "Tegnér" },
    });
    check("the event is moved", moved.ok);
    const second = (await mailsOf(imapPort, "anna", 2))[1]!;
    khal.take((await calendarOf(second))!.toString());
    const after = khal.entries(day, `${day} 23:59`);
    check(
      `khal shows it moved: ${after.join(" | ")}`,
      after.length === 1 && after[0]!.includes("10:00") && khal.files() === 1,
    );

    await reply(smtpPort, (await calendarOf(second))!.toString());
    const box = readMailbox({
      server: {
        host: "127.0.0.1",
        port: imapPort,
        secure: false,
        requireTls: false,
        signIn: { user: "samling", password: "proof" },
        folder: "INBOX",
      },
      ...{ id: "proof", hostname: "localhost", log: readableLog() },
    });
    await mailsOf(imapPort, "samling", 2);
    const signal = new AbortController().signal;
    await box.run({ ...ctx, signal });
    const { registration, person: people, message } = db.tables;
    const answers = await db.read((read) => read.select().from(registration));
    check(
      "the calendar's answer is kept",
      answers.find(({ id }) => id === registrationId)?.calendarAnswer === "accepted",
    );
    const refused = (await db.read((read) => read.select().from(people))).filter(
      ({ mailRefusedAt }) => mailRefusedAt !== null,
    );
    check(
      `the bounce marks its receiver alone: ${refused.map((one) => `${one.name} ${one.mailRefusal}`).join(", ")}`,
      refused.length === 1 && refused[0]!.name === "Rut",
    );
    await box.run({ ...ctx, signal });
    const left = await flagsOf(imapPort, "samling");
    check("the mailbox holds what it held, unread", left.length >= 2 && left.every((flags) => flags.length === 0));

    const cancelled = await changeEventState(ctx, { slug: "traff", act: "cancel" });
    check("the event is cancelled", cancelled.ok);
    const all = await mailsOf(imapPort, "anna", 3);
    khal.take((await calendarOf(all[2]!))!.toString());
    const gone = khal.entries(day, `${day} 23:59`);
    check(
      `khal shows it cancelled: ${gone.join(" | ")}`,
      gone.length === 1 && /cancelled/i.test(gone[0]!) && khal.files() === 1,
    );

    const files = (await Promise.all(all.map(calendarOf))).map(String);
    checkEvolution(folder, { files, uid: `${eventId}@samling`, day }, check);

    const stored = await db.read((read) => read.select().from(message));
    for (const [index, source] of all.entries())
      await checkMail(source, { index, stored, key, eventId, first: all[0]! }, check);
  } finally {
    await server.stop();
    await db.close();
  }
}

interface Known {
  readonly index: number;
  readonly stored: readonly { readonly id: string; readonly calendar: string | null }[];
  readonly key: string;
  readonly eventId: string;
  readonly first: Buffer;
}

async function checkMail(source: Buffer, { index, stored, key, eventId, first }: Known, check: Check): Promise<void> {
  const text = source.toString("latin1");
  const types = [...text.matchAll(/^Content-Type: ([a-z]+\/[a-z]+)/gim)].map(([, type]) => type);
  const tree = "multipart/mixed multipart/alternative text/plain text/html text/calendar application/ics";
  check(`mail ${index + 1} is ${types.join(" ")}`, types.join(" ") === tree);
  const parsed = await simpleParser(source);
  const row = stored.find(({ id }) => parsed.messageId === `<${id}@localhost>`);
  const copies = text
    .split(/\r\n--[^\r]+/)
    .filter((part) => /^\s*Content-Type: (text\/calendar|application\/ics)/i.test(part))
    .map((part) => Buffer.from(part.slice(part.indexOf("\r\n\r\n")), "base64").toString());
  const equal = copies.length === 2 && copies.every((copy) => copy === row?.calendar);
  check(
    `mail ${index + 1}: both calendar copies are the stored bytes, of ${eventId}@samling`,
    equal && copies[0]!.includes(`UID:${eventId}@samling`),
  );
  const firstId = (await simpleParser(first)).messageId;
  check(
    `mail ${index + 1} refers to the first`,
    index === 0 ? parsed.references === undefined : parsed.references === firstId,
  );
  check(`mail ${index + 1} is signed`, isSignedRightly(source, key));
  const changed = SIGNED_HEADERS.flatMap((header) => {
    const other = withChanged(source, header);
    return other === null ? [] : [{ header, passes: isSignedRightly(other, key) }];
  });
  const passing = changed.filter(({ passes }) => passes).map(({ header }) => header);
  check(
    `mail ${index + 1}: the signature breaks with each of ${changed.length} headers ${passing.join(" ")}`,
    changed.length >= 11 && passing.length === 0,
  );
}

/** The answer of a calendar that leaves the organiser out, as outlook.com's does. */
async function reply(smtpPort: number, request: string): Promise<void> {
  const lines = request.replace(/\r\n[ \t]/g, "").split("\r\n");
  const line = (name: string) => lines.find((each) => each.startsWith(`${name}:`));
  const calendar = [
    ...[
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Proof//SE",
      "METHOD:REPLY",
      "BEGIN:VEVENT",
      line("UID"),
      line("SEQUENCE"),
    ],
    ...[
      "DTSTAMP:20300101T000000Z",
      "ATTENDEE;PARTSTAT=ACCEPTED:mailto:Anna@exempel.test",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ],
  ].join("\r\n");
  const mailer = createTransport({ host: "127.0.0.1", port: smtpPort, secure: false, ignoreTLS: true });
  await mailer.sendMail({
    ...{ from: "anna@exempel.test", to: "samling@exempel.test", subject: "Accepted", text: "Ja" },
    icalEvent: { method: "REPLY", content: calendar },
  });
  mailer.close();
}
