import { describe, expect, test } from "vitest";
import { formLine, formText, readForm } from "#http/read-form.ts";

/** With the body beside the request, as the edge hands it on. */
async function read(request: Request) {
  return readForm(request, Buffer.from(await request.clone().arrayBuffer()));
}

function sent(body: string | Buffer<ArrayBuffer> | FormData, type?: string): Request {
  const headers = type === undefined ? {} : { "Content-Type": type };
  return new Request("https://samling.example/", { method: "POST", body, headers });
}

const URLENCODED = "application/x-www-form-urlencoded";

describe("a form", () => {
  test.each([
    ["words=%C3%A5%C3%A4%C3%B6", "åäö"],
    ["words=a%20%EF%BF%BD+b", "a \uFFFD b"],
    ["words=\uFFFD", "\uFFFD"],
    ["words=%F0%9F%8E%AA", "🎪"],
    ["words=100%", "100%"],
    ["other=1", ""],
  ])("%s is read as it was written", async (body, words) => {
    const form = await read(sent(body, URLENCODED));
    expect(form && formText(form, "words")).toBe(words);
  });

  test.each([
    ["%E5 of another alphabet", "words=%E5"],
    ["half a character", "words=%C3"],
    ["bytes that are not escaped", Buffer.from("words=sm\u00e5", "latin1")],
    ["a name of a field", "w%E5=1"],
    ["one that stands beside a written U+FFFD", "words=%EF%BF%BD%E5"],
    ["an escaped surrogate", "words=%ED%A0%80"],
  ])("with what is no UTF-8 is none: %s", async (_, body) => {
    expect(await read(sent(body, URLENCODED))).toBeNull();
  });

  test("with files is read too, and refused where a field's bytes are no UTF-8", async () => {
    const form = new FormData();
    form.set("words", "å\uFFFD");
    expect(formText((await read(sent(form)))!, "words")).toBe("å\uFFFD");
    form.set("words", "å");
    form.set("file", new File([new Uint8Array([0, 0xe5, 0xff])], "picture.png"));
    expect(formText((await read(sent(form)))!, "words")).toBe("å");
    const broken = Buffer.from(
      '--b\r\nContent-Disposition: form-data; name="words"\r\n\r\nsm\u00e5\r\n--b--\r\n',
      "latin1",
    );
    expect(await read(sent(broken, "multipart/form-data; boundary=b"))).toBeNull();
  });

  test.each([
    ["{}", "application/json"],
    ["words=1", "text/plain"],
    ["--a", "multipart/form-data; boundary=b"],
  ])("%s as %s is none", async (body, type) => {
    expect(await read(sent(body, type))).toBeNull();
  });
});

describe("a form with very many fields", () => {
  test("has each field as it was sent, in its order", async () => {
    const form = (await read(sent("a=1&b=2&a=3&c=", URLENCODED)))!;
    expect([form.get("a"), form.getAll("a"), form.get("x"), form.getAll("x")]).toEqual(["1", ["1", "3"], null, []]);
    expect([form.has("c"), form.has("x"), [...form.keys()]]).toEqual([true, false, ["a", "b", "a", "c"]]);
    expect([...form]).toEqual([
      ["a", "1"],
      ["b", "2"],
      ["a", "3"],
      ["c", ""],
    ]);
  });

  test("is looked up in as long as one with few, and is none above ten thousand", async () => {
    const fields = (count: number) => Array.from({ length: count }, (_, at) => `answer-1-${at}=x`).join("&");
    const form = (await read(sent(fields(10_000), URLENCODED)))!;
    const began = performance.now();
    for (const name of form.keys()) formLine(form, name);
    expect(performance.now() - began).toBeLessThan(300);
    expect(await read(sent(fields(10_001), URLENCODED))).toBeNull();
  });
});

describe("a field", () => {
  test("loses its control characters, and keeps lines and tabs only where it has several lines", async () => {
    const form = (await read(sent("words=a%00b%1B%0D%0A%0Dc%09d%7F%C2%85e", URLENCODED)))!;
    expect(formText(form, "words")).toBe("ab\n\nc\tde");
    expect(formLine(form, "words")).toBe("ab c de");
  });

  test("loses what turns the direction of others' words or is seen nowhere, and keeps what words are written with", async () => {
    const form = (await read(
      sent(new URLSearchParams({ words: "\u202eEva\u2066 \u200bEk\ufeff\u2028Bo\u2029" }).toString(), URLENCODED),
    ))!;
    expect([formText(form, "words"), formLine(form, "words")]).toEqual(["Eva Ek\nBo\n", "Eva Ek Bo "]);
    const kept = "می\u200cخواهم \u200fسلام\u200e 👩\u200d🚒";
    expect(formText((await read(sent(new URLSearchParams({ words: kept }).toString(), URLENCODED)))!, "words")).toBe(
      kept,
    );
  });
});
