import { expect, test } from "vitest";
import { LANGUAGES } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

test("who waits without a seat is called so wherever they are counted, apart from all on the waitlist", () => {
  for (const language of LANGUAGES) {
    const { course, groups, modes } = catalogueOf(language).work.seats;
    expect(course.lines.waiting).toBe(groups.waiting);
    expect(groups.waiting).not.toBe(modes.label.waiting);
    expect(groups.note).toContain(modes.label.waiting);
  }
});
