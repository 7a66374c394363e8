import { expect, test } from "vitest";
import { taggedAnswer } from "#http/tagged-answer.ts";

const ask = (headers: Record<string, string> = {}, method = "GET") =>
  taggedAnswer(new Request("https://samling.example/", { method, headers }), "text", { "Content-Type": "text/plain" });
const tag = ask().headers.get("etag") ?? "";

test("carries a tag made of its bytes, and its length", async () => {
  const answer = ask();
  expect([answer.status, await answer.text()]).toEqual([200, "text"]);
  expect(Object.fromEntries(answer.headers)).toEqual({
    "cache-control": "no-cache",
    "content-length": "4",
    "content-type": "text/plain",
    etag: expect.stringMatching(/^"[\w-]{27}"$/) as string,
  });
  const request = new Request("https://samling.example/");
  expect(taggedAnswer(request, Buffer.from("text"), {}).headers.get("etag")).toBe(tag);
  expect(taggedAnswer(request, "texts", {}).headers.get("etag")).not.toBe(tag);
});

test.each([tag, `W/${tag}`, `"other", ${tag}`, "*"])("sends nothing to who has %s", async (written) => {
  const answer = ask({ "If-None-Match": written });
  expect([answer.status, await answer.text(), answer.headers.get("etag")]).toEqual([304, "", tag]);
  expect(answer.headers.has("content-type")).toBe(false);
});

test.each(['"other"', "", tag.slice(1, -1)])("sends it whole to who has %s", (written) => {
  expect(ask({ "If-None-Match": written }).status).toBe(200);
});

test("tells who asks for the head alone of the length, and sends no body", async () => {
  const answer = ask({}, "HEAD");
  expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([200, "4", ""]);
});
