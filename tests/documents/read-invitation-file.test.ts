import { existsSync, readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { southernConference2022 } from "#demo/southern-conference-2022.ts";
import { drawInvitationPdf } from "#documents/draw-invitation-pdf.ts";
import { invitationSheet } from "#documents/invitation-sheet.ts";
import { LARGEST_INVITATION_FILE, readInvitationFile } from "#documents/read-invitation-file.ts";
import { readInvitation } from "#domain/programme/invitation/read-invitation.ts";
import { DOCX_FRAME, docxOf, documentXml, paragraphs, zipOf } from "#tests/support/docx.ts";
import { invitedEvent } from "#tests/support/invited-event.ts";

/** The original lies beside the repository, not in it: its prose belongs to its authors. */
const ORIGINAL = new URL("../../../shared/seeds/narkotikakonferens-vaxjo.txt", import.meta.url);
const present = existsSync(ORIGINAL);
const why = present ? "" : " (skipped: ../shared/seeds is not on this machine)";

async function textOfFile(bytes: Uint8Array): Promise<string> {
  const read = await readInvitationFile(bytes);
  if (!read.ok) throw new Error(`refused as ${read.refusal}`);
  return read.value;
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const read = await readInvitationFile(bytes);
  return read.ok ? "read" : read.refusal;
}

function factsOf(text: string) {
  const { description: _description, programme, unsure: _unsure, ...facts } = readInvitation(text, { year: 2022 });
  return { ...facts, programme: programme.map(({ description: _prose, ...item }) => item) };
}

const INVITATION = southernConference2022;

describe("an invitation as a file", () => {
  test("a Word document is read to the same facts as its text", async () => {
    expect(factsOf(await textOfFile(docxOf(paragraphs(INVITATION))))).toEqual(factsOf(INVITATION));
  });

  test("our own PDF is read to the same facts as the text that it was made of", async () => {
    const draft = readInvitation(INVITATION, { year: 2022 });
    const sheet = invitationSheet(invitedEvent(draft), "sv", "https://samling.example/evenemang/narkotika-2022");
    expect(factsOf(await textOfFile(await drawInvitationPdf(sheet)))).toEqual(factsOf(INVITATION));
  });

  test.skipIf(!present)(`the invitation as it was sent, as DOCX and as PDF${why}`, async () => {
    const text = readFileSync(ORIGINAL, "utf8").replace(/\r\n/g, "\n");
    expect(factsOf(await textOfFile(docxOf(paragraphs(text))))).toEqual(factsOf(text));
    const sheet = invitationSheet(
      invitedEvent(readInvitation(text, { year: 2022 })),
      "sv",
      "https://samling.example/e",
    );
    expect(factsOf(await textOfFile(await drawInvitationPdf(sheet)))).toEqual(factsOf(text));
  });

  test("tables, lists and line breaks in a Word document keep their places", async () => {
    const cell = (text: string) => `<w:tc>${text.split("|").map(paragraphs).join("")}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
    const listed = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Först</w:t></w:r></w:p>`;
    const broken = `<w:p><w:r><w:t>Rad ett</w:t><w:br/><w:t>Rad två</w:t></w:r></w:p>`;
    const body = `<w:tbl>${row("09.00", "Inledning|Ida Testberg")}${row("09.30", "Paus")}</w:tbl>${listed}${broken}`;
    expect((await textOfFile(docxOf(body))).split("\n")).toEqual([
      "09.00\tInledning\u2028Ida Testberg",
      "09.30\tPaus",
      "Först",
      "Rad ett",
      "Rad två",
    ]);
  });

  test("plain text in Windows-1252 is read as text", async () => {
    expect(await textOfFile(Buffer.from("V\xe4lkommen till m\xf6tet", "latin1"))).toBe("Välkommen till mötet");
  });
});

describe("a file that is none", () => {
  test("is told apart by what it holds, not by its name", async () => {
    expect(await refusalOf(Buffer.alloc(0))).toBe("empty");
    expect(await refusalOf(Buffer.from(" \n "))).toBe("empty");
    expect(await refusalOf(Buffer.alloc(LARGEST_INVITATION_FILE + 1, 32))).toBe("too-large");
    expect(await refusalOf(Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "latin1"))).toBe("old-word");
    expect(await refusalOf(Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"))).toBe("not-text");
    expect(await refusalOf(docxOf(""))).toBe("empty");
    expect(await refusalOf(zipOf({ "notes.txt": "no document of Word's" }))).toBe("damaged");
  });

  test("a torn or scrambled file is refused as damaged", async () => {
    const whole = docxOf(paragraphs(INVITATION));
    expect(await refusalOf(whole.subarray(0, whole.length - 40))).toBe("damaged");
    const scrambled = Buffer.from(whole);
    scrambled.fill(0xaa, 60, whole.length - 200);
    expect(await refusalOf(scrambled)).toBe("damaged");
    expect(await refusalOf(Buffer.from("%PDF-1.7\nnothing of a PDF"))).toBe("damaged");
  });

  test("a PDF of pictures alone has no text", async () => {
    expect(await refusalOf(pdfOf(Buffer.from("0 0 10 10 re f")))).toBe("no-text");
  });

  test("a PDF that asks for a password is refused as locked", async () => {
    const key = "00".repeat(32);
    const lock = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${key}> /U <${key}> >> /ID [<00> <00>]`;
    expect(await refusalOf(pdfOf(Buffer.from("q Q"), "", lock))).toBe("locked");
  });
});

describe("a file that is made to harm", () => {
  test("what unpacks to more than a document holds is refused, whatever it says of its length", async () => {
    const huge = Buffer.alloc(40 * 1024 * 1024, " ");
    const parts = { ...DOCX_FRAME, "word/document.xml": Buffer.concat([Buffer.from(documentXml("")), huge]) };
    expect(await refusalOf(zipOf(parts))).toBe("too-much-inside");
    expect(await refusalOf(zipOf(parts, 100))).toBe("too-much-inside");
  });

  test("a PDF whose page unpacks without end is given up before it fills the memory", async () => {
    const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024, "q "), { level: 9 });
    expect(bomb.length).toBeLessThan(LARGEST_INVITATION_FILE);
    const bounds = { limitMs: 8_000, mostGrowth: 100 * 1024 * 1024 };
    const read = await readInvitationFile(pdfOf(bomb, "/Filter /FlateDecode"), bounds);
    expect(read.ok ? "read" : read.refusal).toMatch(/^too-much-inside$|^took-too-long$/);
  });

  test("elements a hundred thousand deep end in a refusal, not in the process", async () => {
    const deep = "<w:sdt><w:sdtContent>".repeat(100_000);
    expect(await refusalOf(docxOf(deep + "</w:sdtContent></w:sdt>".repeat(100_000)))).toMatch(
      /^damaged$|^empty$|^took-too-long$/,
    );
  });

  test("what takes too long is given up", async () => {
    const bounds = { limitMs: 1, mostGrowth: 400 * 1024 * 1024 };
    const read = await readInvitationFile(docxOf(paragraphs(INVITATION)), bounds);
    expect(read.ok ? "read" : read.refusal).toBe("took-too-long");
  });

  test("others are served meanwhile", async () => {
    let longest = 0;
    let last = performance.now();
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await refusalOf(docxOf(paragraphs("x".repeat(200) + "\n").repeat(8_000)));
    clearInterval(pulse);
    expect(longest).toBeLessThan(300);
  });
});

/** A PDF of one page with this content stream. */
function pdfOf(content: Buffer, filter = "", trailer = ""): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
  ].map((written, index) => `${index + 1} 0 obj\n${written}\nendobj\n`);
  const head = `%PDF-1.7\n${objects.join("")}4 0 obj\n<< /Length ${content.length} ${filter} >>\nstream\n`;
  const tail = `\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 ${trailer} >>\n%%EOF\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from(tail)]);
}
