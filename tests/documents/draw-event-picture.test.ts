import { describe, expect, test } from "vitest";
import { drawEventPicture, pictureSvg, type PictureWords } from "#documents/draw-event-picture.ts";
import { fontMetrics } from "#documents/font-metrics.ts";

const WORDS: PictureWords = {
  site: "Samling",
  kind: "Konferens",
  notices: [],
  title: "Narkotikakonferens",
  when: "Tisdag 31 maj 2022",
  where: "Konserthuset i Växjö",
};

/** What is written in each text element, as an XML reader has it. */
function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) =>
    text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
  );
}

describe("the picture of an event", () => {
  test("is a PNG of 1200 by 630, the same bytes each time", async () => {
    const [one, other] = [await drawEventPicture(WORDS), await drawEventPicture(WORDS)];
    expect(one.subarray(0, 8)).toEqual(Buffer.from("89504e470d0a1a0a", "hex"));
    expect([one.readUInt32BE(16), one.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(one.equals(other)).toBe(true);
  });

  test("shows other words as another picture, so that they are drawn at all", async () => {
    const drawn = await drawEventPicture(WORDS);
    for (const change of [{ site: "A" }, { kind: "A" }, { title: "A" }, { when: "A" }, { where: "A" }]) {
      expect((await drawEventPicture({ ...WORDS, ...change })).equals(drawn)).toBe(false);
    }
  });

  test("says the title, the day and the place", () => {
    expect(texts(pictureSvg(WORDS))).toEqual([
      "Samling",
      "Konferens",
      "Narkotikakonferens",
      "Tisdag 31 maj 2022",
      "Konserthuset i Växjö",
    ]);
    expect(texts(pictureSvg({ ...WORDS, notices: ["Inställt"], where: null }))).toEqual([
      "Samling",
      "Konferens",
      "Inställt",
      "Narkotikakonferens",
      "Tisdag 31 maj 2022",
    ]);
  });

  test("keeps markup as text, and loads nothing", async () => {
    const hostile = `</text><script>alert(1)</script><image href="http://x.example/a.png"/> &amp; ]]> <!-- ' "`;
    const svg = pictureSvg({
      site: hostile,
      kind: hostile,
      notices: [hostile],
      title: hostile,
      when: hostile,
      where: hostile,
    });
    expect(svg.match(/<(?!\/?(svg|rect|g|circle|text)\b)/g)).toBeNull();
    expect(svg.match(/&(?!#\d+;)/g)).toBeNull();
    expect((await drawEventPicture({ ...WORDS, title: hostile })).length).toBeGreaterThan(10_000);
  });

  test("leaves out what the font lacks: emoji, other scripts, control characters, half characters", async () => {
    const svg = pictureSvg({ ...WORDS, title: "Trygga 😀 platser\u0000\u001b\ud800 日本 العربية\u202e i A\u030aseda" });
    expect(texts(svg)[2]).toBe("Trygga platser i Åseda");
    expect((await drawEventPicture({ ...WORDS, title: "\u0000\ud800" })).length).toBeGreaterThan(10_000);
  });

  test("lets the kind stand for a title with nothing to draw", () => {
    expect(texts(pictureSvg({ ...WORDS, title: "😀" })).slice(1, 3)).toEqual(["Konferens", "Konferens"]);
  });

  test.each([
    ["many words", "Samverkan mellan skola, socialtjänst, polis och fritid ".repeat(12)],
    ["one word", "Länsövergripandesamverkanskonferens".repeat(20)],
    ["the widest letters", "W".repeat(5_000)],
  ])("keeps %s inside its edges, and cuts with an ellipsis", (_, long) => {
    const svg = pictureSvg({ ...WORDS, title: long, where: long });
    const drawn = [
      ...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*font-weight="(\d+)" font-size="([\d.]+)"[^>]*>([^<]*)</g),
    ];
    for (const [, x, y, weight, size, text = ""] of drawn) {
      const font = fontMetrics(weight === "700" ? "Bold" : weight === "600" ? "Semibold" : "Regular");
      expect(Number(x) + font.widthOf(text) * Number(size)).toBeLessThanOrEqual(1120.5);
      expect(Number(y)).toBeLessThan(600);
    }
    expect(texts(svg).filter((text) => text.endsWith("…"))).toHaveLength(2);
  });
});
