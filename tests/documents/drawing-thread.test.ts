import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createDrawingThread, DrawingFault, type Pencil } from "#documents/drawing-thread.ts";
import { NoDrawing } from "#documents/kept-drawings.ts";

const folder = mkdtempSync(join(tmpdir(), "samling-thread-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A thread that does what each sheet asks for, in the place of a compiler. */
function pencil(): Pencil {
  const file = join(folder, "thread.mjs");
  writeFileSync(
    file,
    `import { parentPort, threadId } from "node:worker_threads";
     parentPort.on("message", (sheet) => {
       if (sheet === "crash") process.exit(1);
       if (sheet === "hang") for (;;);
       if (sheet === "fault") return parentPort.postMessage({ fault: "unknown variable" });
       setTimeout(() => parentPort.postMessage({ pdf: Buffer.from(sheet) }), sheet.length);
     });`,
  );
  return { script: file, workerData: null };
}

test("gives each who asks their own drawing, in turn", async () => {
  const thread = createDrawingThread(pencil);
  const sheets = ["a".repeat(30), "bb", "c"];
  expect((await Promise.all(sheets.map((sheet) => thread.draw(sheet)))).map(String)).toEqual(sheets);
  await thread.end();
});

test("a thread that ends or hangs is followed by another", async () => {
  const thread = createDrawingThread(pencil, { limitMs: 500 });
  for (const trouble of ["crash", "hang"]) {
    await expect(thread.draw(trouble)).rejects.toThrow(NoDrawing);
    expect(String(await thread.draw("drawn"))).toBe("drawn");
  }
  await thread.end();
});

test("a fault of the template is no lack of a compiler", async () => {
  const thread = createDrawingThread(pencil);
  await expect(thread.draw("fault")).rejects.toThrow(DrawingFault);
  expect(String(await thread.draw("drawn"))).toBe("drawn");
  await thread.end();
});

test("where no compiler can be loaded there is no drawing, each time anew", async () => {
  const file = join(folder, "no-compiler.mjs");
  writeFileSync(file, `import "a-compiler-that-is-not-made-for-this-machine";`);
  const thread = createDrawingThread(() => ({ script: file, workerData: null }));
  await expect(thread.draw("a")).rejects.toThrow(NoDrawing);
  await expect(thread.draw("a")).rejects.toThrow(NoDrawing);
  const withoutFonts = createDrawingThread(() => {
    throw new Error("the fonts are not here");
  });
  await expect(withoutFonts.draw("a")).rejects.toThrow(NoDrawing);
});
