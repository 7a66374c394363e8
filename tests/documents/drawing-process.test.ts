import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { drawInProcess } from "#documents/drawing-process.ts";
import { DrawingFault, type Pencil } from "#documents/drawing-thread.ts";
import { NoDrawing } from "#documents/kept-drawings.ts";

const folder = mkdtempSync(join(tmpdir(), "samling-process-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A process that does what each sheet asks for, in the place of a compiler. */
function pencil(): Pencil {
  const script = join(folder, "process.mjs");
  writeFileSync(
    script,
    `import { text } from "node:stream/consumers";
     const sheet = await text(process.stdin);
     if (sheet === "crash") process.exit(1);
     if (sheet === "hang") for (;;);
     if (sheet === "fault") { process.exitCode = 3; process.stderr.write("unknown variable"); }
     else process.stdout.end(process.argv[2] + sheet + (process.env.SECRET ?? ""));`,
  );
  return { script, workerData: "by " };
}

async function* piecesOf(...pieces: string[]) {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

test("gives each who asks their own drawing, in turn, and the process none of our secrets", async () => {
  process.env["SECRET"] = "known";
  const drawn = [piecesOf("one", " and"), piecesOf("x".repeat(3_000_000))].map((pieces) =>
    drawInProcess(pencil, pieces),
  );
  expect((await Promise.all(drawn)).map(String)).toEqual(['"by "one and', `"by "${"x".repeat(3_000_000)}`]);
  delete process.env["SECRET"];
});

test("a process that ends or hangs gives no drawing, and the next does", async () => {
  for (const trouble of ["crash", "hang"]) {
    await expect(drawInProcess(pencil, piecesOf(trouble), { limitMs: 500 })).rejects.toThrow(NoDrawing);
    expect(String(await drawInProcess(pencil, piecesOf("drawn")))).toBe('"by "drawn');
  }
});

test("one that ends before it has read the sheet gives none either", async () => {
  const script = join(folder, "deaf.mjs");
  writeFileSync(script, "process.exit(0);");
  const long = piecesOf(...Array.from({ length: 100 }, () => "x".repeat(100_000)));
  await expect(drawInProcess(() => ({ script, workerData: null }), long)).rejects.toThrow(NoDrawing);
});

test("a fault of the template is no lack of a compiler", async () => {
  await expect(drawInProcess(pencil, piecesOf("fault"))).rejects.toThrow(new DrawingFault("unknown variable"));
});

test("where nothing is found that draws there is no drawing", async () => {
  const withoutFonts = () => {
    throw new Error("the fonts are not here");
  };
  await expect(drawInProcess(withoutFonts, piecesOf("a"))).rejects.toThrow(NoDrawing);
});
