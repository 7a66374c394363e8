import { afterEach, describe, expect, vi } from "vitest";
import { sv } from "#i18n/sv.ts";
import { commandLine } from "#tests/support/command-line.ts";
import { test } from "#tests/support/database.ts";

afterEach(() => vi.unstubAllEnvs());

const loaded = (db: Parameters<typeof commandLine>[0]) => commandLine(db)("load-demo", "--today", "2026-11-22");

describe("the demo's invented participants", () => {
  test.for(["smtp://mail.example.org:587", "smtps://u:p@mail.example.org"])(
    "are not written to by a server that sends on: %s",
    async (url, { db }) => {
      vi.stubEnv("SMTP_URL", url);
      expect(await loaded(db)).toMatchObject({ code: 1, said: [sv.cli.loadDemo.wouldSendMail] });
      expect(await db.read((read) => read.select().from(read.tables.event))).toEqual([]);
    },
  );

  test("are written to in the demo's mailbox, and by a server on this machine", async ({ db }) => {
    for (const url of ["mailbox:", "smtp://localhost:2525", "smtp://127.0.0.1:2525", "smtp://[::1]:2525"]) {
      vi.stubEnv("SMTP_URL", url);
      expect(await loaded(db)).toMatchObject({ code: 0 });
    }
  });
});
