import { expect } from "vitest";
import { keepCaughtMail } from "#db/records/caught-mail-record.ts";
import { forgetCaughtMail } from "#jobs/forget-caught-mail.ts";
import { composeMail } from "#emails/compose-mail.ts";
import { createTransport } from "#emails/transport.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { instant } from "#domain/values/instant.ts";
import { render } from "#emails/render.ts";
import { loader as htmlLoader } from "#routes/dev-mail/mail-html.ts";
import { loader as sourceLoader } from "#routes/dev-mail/mail-source.ts";
import Mail, { headers as mailHeaders, loader as mailLoader } from "#routes/dev-mail/mail.tsx";
import List, { headers as listHeaders, loader as listLoader } from "#routes/dev-mail/route.tsx";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { madeMessage } from "#tests/support/messages.ts";
import { openDoor } from "#tests/support/door.ts";

const routes = {
  "/dev/mail": { loader: listLoader, headers: listHeaders, default: List },
  "/dev/mail/:id": { loader: mailLoader, headers: mailHeaders, default: Mail },
  "/dev/mail/:id/html": { loader: htmlLoader },
  "/dev/mail/:id.eml": { loader: sourceLoader },
};
const DAY_MS = 86_400_000;
const idOf = (number: number) => `msg_${String(number).padStart(20, "0")}` as const;

test("the mailbox shows what was sent, the newest first, and each mail with links that can be pressed", async ({
  db,
}) => {
  const ctx = testContext(db);
  const transport = createTransport({
    ...{ route: { kind: "mailbox" }, from: { name: "Samling", address: "a@samling.example" }, dkim: null },
    origin: "https://samling.example",
  });
  const send = async (number: number) => {
    const rendered = {
      ...{ subject: `Länk <${number}>`, text: "See <b>\nhttps://samling.example/en/registration/TOKEN\n" },
      ...{ html: "", calendar: null, replyTo: null },
    };
    const message = madeMessage("link-again", "en", { facts: { name: "Anna <b>" } });
    const mail = composeMail({ id: idOf(number), message, references: null }, rendered, "samling.example");
    const delivery = await transport.send(mail, new AbortController().signal);
    if (!delivery.sent || !delivery.caught) throw new Error("the mailbox keeps what it is given");
    const caught = { id: idOf(number), ...delivery.caught, at: ctx.now() };
    await db.inTransaction((tx) => keepCaughtMail(tx, caught));
  };
  for (let number = 1; number <= 101; number++) {
    ctx.moveClock(1_000);
    await send(number);
  }
  // The same message sent again is the same mail.
  await send(101);
  await using door = await openDoor({ db, routes, mailRoute: "mailbox" });
  const list = await door.send("/dev/mail");
  const found = [...list.body.matchAll(/Länk &lt;(\d+)&gt;/g)].map(([, number]) => Number(number));
  expect(found).toEqual(Array.from({ length: 100 }, (_, index) => 101 - index));
  expect((await door.send("/dev/mail?page=2")).body).toContain("Länk &lt;1&gt;");
  expect((await door.send("/dev/mail?page=3")).status).toBe(404);

  const { status, headers, body } = await door.send(`/dev/mail/${idOf(101)}`);
  expect([status, headers["cache-control"], headers["x-robots-tag"], headers["referrer-policy"]]).toEqual([
    ...[200, "no-store", "noindex", "no-referrer"],
  ]);
  expect([list.headers["cache-control"], list.headers["x-robots-tag"]]).toEqual(["no-store", "noindex"]);
  expect(body).toContain(
    '<pre lang="en">See &lt;b&gt;\n<a href="https://samling.example/en/registration/TOKEN">' +
      "https://samling.example/en/registration/TOKEN</a>\n</pre>",
  );
  expect(body).toContain("Auto-Submitted: auto-generated");
  expect((await door.send(`/dev/mail/${idOf(999)}`)).status).toBe(404);
  expect((await door.send("/dev/mail/x")).status).toBe(404);
});

test("a mail is there in every form: its HTML, what a calendar makes of it, and the whole as a file", async ({
  db,
}) => {
  const ctx = testContext(db);
  const transport = createTransport({
    ...{ route: { kind: "mailbox" }, from: { name: "Samling", address: "a@samling.example" }, dkim: null },
    origin: "https://samling.example",
  });
  const message = madeMessage("event-cancelled", "sv", { event: { state: "cancelled", sequence: 1 } });
  const rendered = render(message);
  const mail = composeMail({ id: idOf(1), message, references: null }, rendered, "samling.example");
  const delivery = await transport.send(mail, new AbortController().signal);
  if (!delivery.sent || !delivery.caught) throw new Error("the mailbox keeps what it is given");
  const { source } = delivery.caught;
  await db.inTransaction((tx) => keepCaughtMail(tx, { ...delivery.caught!, id: idOf(1), at: ctx.now() }));
  await using door = await openDoor({ db, routes, mailRoute: "mailbox" });
  const page = await door.send(`/dev/mail/${idOf(1)}`);
  expect(page.headers["content-security-policy"]).toContain("frame-src 'self'");
  expect(page.body).toContain(`src="/dev/mail/${idOf(1)}/html"`);
  for (const words of ["tar bort posten", "måndag 31 maj 2027 kl. 9.00–16.30", "CANCEL, SEQUENCE 1"])
    expect(page.body).toContain(words);
  const html = await door.send(`/dev/mail/${idOf(1)}/html`);
  expect(html.body).toBe(rendered.html.replace("<head>", '<head>\n<base target="_blank">'));
  expect(html.headers["content-security-policy"]).toContain("default-src 'none'");
  const file = await door.send(`/dev/mail/${idOf(1)}.eml`);
  expect([file.headers["content-type"], file.headers["content-disposition"], file.body]).toEqual([
    ...["message/rfc822", `attachment; filename="${idOf(1)}.eml"`, source],
  ]);
});

test("there is no mailbox where mail goes to a server, or waits for one", async ({ db }) => {
  const ctx = testContext(db);
  const mail = { id: idOf(1), at: ctx.now(), email: "anna@example.se" as EmailAddress, subject: "a", source: "b" };
  await db.inTransaction((tx) => keepCaughtMail(tx, mail));
  await using waiting = await openDoor({ db, routes });
  await using sending = await openDoor({ db, routes, mailRoute: "smtp" });
  for (const door of [waiting, sending]) {
    for (const path of ["", `/${idOf(1)}`, `/${idOf(1)}/html`, `/${idOf(1)}.eml`].map((part) => `/dev/mail${part}`)) {
      const { status, body } = await door.send(path);
      expect([status, body.includes("anna")]).toEqual([404, false]);
    }
  }
});

test("the worker deletes caught mail after seven days", async ({ db }) => {
  const ctx = testContext(db);
  const at = ctx.now();
  for (const [index, ago] of [7 * DAY_MS + 1, 7 * DAY_MS].entries()) {
    const mail = { id: idOf(index), at: instant(at - ago), email: "a@example.se" as EmailAddress };
    await db.inTransaction((tx) => keepCaughtMail(tx, { ...mail, subject: "a", source: "b" }));
  }
  await forgetCaughtMail.run({ ...ctx, signal: new AbortController().signal });
  const { caughtMail } = db.tables;
  expect(await db.read((read) => read.select({ id: caughtMail.id }).from(caughtMail))).toEqual([{ id: idOf(1) }]);
});
