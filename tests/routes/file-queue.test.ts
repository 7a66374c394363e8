import { expect, vi } from "vitest";
import { refused } from "#domain/result.ts";
import * as workImport from "#routes/work-import/route.tsx";
import * as workNew from "#routes/work-new/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { everyRole } from "#tests/support/every-role.ts";

/** A server that reads as many files already as may wait. */
vi.mock("#documents/read-spreadsheet.ts", () => ({ readSpreadsheet: () => Promise.resolve(refused("busy")) }));
vi.mock("#documents/read-invitation-file.ts", () => ({ readInvitationFile: () => Promise.resolve(refused("busy")) }));

type Routes = NonNullable<Parameters<typeof openDoor>[0]["routes"]>;
const routes = {
  "/arbete/evenemang/:slug/import": workImport,
  "/arbete/nytt": workNew,
} as unknown as Routes;

test("a file that can't be read just now is told so, with what was typed beside it, and nothing is kept of it", async ({
  db,
}) => {
  await using door = await openDoor({ db, routes });
  const world = await everyRole(door.context);
  const send = (path: string, fields: Record<string, string>) => {
    const parts = Object.entries(fields).map(
      ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const file = `--b\r\nContent-Disposition: form-data; name="file"; filename="x.docx"\r\n\r\nx\r\n--b--\r\n`;
    const headers = { ...world.headersOf("organiser"), "content-type": "multipart/form-data; boundary=b" };
    return door.send(path, { method: "POST", headers, body: parts.join("") + file });
  };
  const imported = await send(`/arbete/evenemang/${world.event.slug}/import`, {});
  expect([imported.status, imported.headers["retry-after"]]).toEqual([503, "30"]);
  expect(imported.body).toContain("Filen är inte läst och ingen är anmäld.");
  const begun = await send("/arbete/nytt", { intent: "read", text: "Detta skrev jag", year: "2027", host: world.host });
  expect([begun.status, begun.headers["retry-after"]]).toEqual([503, "30"]);
  expect(begun.body).toContain("Många filer läses just nu.");
  expect(begun.body).toContain("Detta skrev jag</textarea>");
  const kept = await db.read(async (read) => [
    ...(await read.select({ id: read.tables.eventDraft.id }).from(read.tables.eventDraft)),
    ...(await read.select({ id: read.tables.participantImport.id }).from(read.tables.participantImport)),
  ]);
  expect(kept).toEqual([]);
});
