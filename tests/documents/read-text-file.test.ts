import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readTextFile, textOf } from "#documents/read-text-file.ts";

const folder = mkdtempSync(join(tmpdir(), "samling-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("readTextFile", () => {
  test("UTF-8, Windows-1252 and UTF-16 give the same text", async () => {
    const text = "Växjö – åäö";
    const windows = Uint8Array.from([0x56, 0xe4, 0x78, 0x6a, 0xf6, 0x20, 0x96, 0x20, 0xe5, 0xe4, 0xf6]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    for (const bytes of [Buffer.from(text), windows, utf16]) expect(textOf(bytes)).toEqual({ ok: true, value: text });
    expect(await readTextFile(file("a.txt", windows))).toEqual({ ok: true, value: text });
  });

  test("says why a file can't be read", async () => {
    mkdirSync(join(folder, "mapp"));
    expect(await readTextFile(join(folder, "nej.txt"))).toEqual({ ok: false, refusal: "not-found" });
    expect(await readTextFile(join(folder, "mapp"))).toEqual({ ok: false, refusal: "not-a-file" });
    expect(await readTextFile(file("b.pdf", "%PDF-1.7\n\u0000\u0001"))).toEqual({ ok: false, refusal: "not-text" });
    expect(await readTextFile(file("c.txt", "x".repeat(3_000_000)))).toEqual({ ok: false, refusal: "too-large" });
  });

  test("a path that leads through a file", async () => {
    expect(await readTextFile(join(file("d.txt", "text"), "x"))).toEqual({ ok: false, refusal: "unreadable" });
  });
});
