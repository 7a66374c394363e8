import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { MunicipalityCode } from "#domain/organisation/municipalities.ts";
import type { Organisation, OrganisationKind } from "#domain/organisation/organisation.ts";
import { countsAs, isInRing, survivorOf, type OrganisationLinks } from "#domain/organisation/organisation-links.ts";
import { allowMerge, allowUndoMerge } from "#domain/organisation/organisation-merge.ts";
import type { OrganisationName } from "#domain/organisation/organisation-name.ts";
import { allowParent } from "#domain/organisation/organisation-parent.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";

describe("countsAs", () => {
  const links = linksOf(
    organisation("vaxjo"),
    organisation("school", { parent: "org_administration" }),
    organisation("administration", { parent: "org_vaxjo" }),
    organisation("school-again", { mergedInto: "org_school", parent: "org_elsewhere" }),
    organisation("kommunalforbund"),
  );

  it("follows parents to the top, through mergings, and rests the parent of what is merged", () => {
    expect(countsAs("org_school", links)).toBe("org_vaxjo");
    expect(countsAs("org_school-again", links)).toBe("org_vaxjo");
    expect(countsAs("org_vaxjo", links)).toBe("org_vaxjo");
    expect(countsAs("org_kommunalforbund", links)).toBe("org_kommunalforbund");
    expect(countsAs("org_left-out", links)).toBe("org_left-out");
    expect(survivorOf("org_school-again", links)).toBe("org_school");
  });

  it("leads a part of a merged whole to the survivor", () => {
    const merged = linksOf(organisation("part", { parent: "org_old" }), organisation("old", { mergedInto: "org_new" }));
    expect(countsAs("org_part", merged)).toBe("org_new");
  });
});

describe("allowParent", () => {
  const vaxjo = organisation("vaxjo", { kind: "municipality", municipality: "0780" });
  const ljungby = organisation("ljungby", { kind: "municipality", municipality: "0781" });
  const school = organisation("school", { kind: "municipality", municipality: "0780" });
  const company = organisation("company", { kind: "business" });
  const region = organisation("region", { kind: "region" });
  const association = organisation("association", { name: "Kommunalförbundet Sydarkivera" });

  it.each([
    ["a school of a municipality", school, vaxjo, "ok"],
    ["a municipal company", company, vaxjo, "ok"],
    ["itself", vaxjo, vaxjo, "ring"],
    ["a municipality in a region", vaxjo, region, "another-kind"],
    ["a municipality in another", ljungby, vaxjo, "another-municipality"],
    ["a kommunalförbund in a municipality", association, vaxjo, "actor-of-its-own"],
    ["a kommunalförbund in another body", association, company, "ok"],
    ["a merged child", { ...company, mergedInto: vaxjo.id }, vaxjo, "merged"],
    ["a merged parent", company, { ...vaxjo, mergedInto: ljungby.id }, "merged"],
  ])("%s", (_, child, parent, expected) => {
    expect(said(allowParent(child, parent, linksOf(child, parent)))).toBe(expected);
  });

  it("refuses a ring, also one through a merging", () => {
    const a = organisation("a");
    const b = organisation("b", { parent: "org_a" });
    const c = organisation("c", { parent: "org_b-old" });
    const old = organisation("b-old", { mergedInto: "org_b" });
    expect(said(allowParent(a, c, linksOf(a, b, c, old)))).toBe("ring");
  });
});

describe("allowMerge and allowUndoMerge", () => {
  const a = organisation("a");
  const b = organisation("b");
  const mergedA = organisation("a", { mergedInto: "org_b" });

  it("refuses what would be no single answer", () => {
    expect(said(allowMerge(a, b, linksOf(a, b)))).toBe("ok");
    expect(said(allowMerge(a, a, linksOf(a)))).toBe("into-itself");
    expect(said(allowMerge(mergedA, organisation("c"), linksOf(mergedA)))).toBe("already-merged");
    expect(said(allowMerge(b, mergedA, linksOf(mergedA, b)))).toBe("survivor-is-merged");
    expect(said(allowUndoMerge(a, linksOf(a)))).toBe("not-merged");
    expect(said(allowUndoMerge(mergedA, linksOf(mergedA)))).toBe("ok");
  });

  it("lets a part go into its whole, but no whole into its part", () => {
    const part = organisation("part", { parent: "org_a" });
    expect(said(allowMerge(part, a, linksOf(a, part)))).toBe("ok");
    expect(said(allowMerge(a, part, linksOf(a, part)))).toBe("part-of-itself");
  });

  it("never makes two authorities one", () => {
    const kronoberg = organisation("kronoberg", { kind: "county-board", county: "07" });
    const kalmar = organisation("kalmar", { kind: "county-board", county: "08" });
    const typed = organisation("typed", { kind: "county-board", county: "07" });
    expect(said(allowMerge(kalmar, kronoberg, linksOf()))).toBe("different-authorities");
    expect(said(allowMerge(typed, kronoberg, linksOf()))).toBe("ok");
  });

  it("refuses an undoing that would close a ring of what was linked since", () => {
    const x = organisation("x", { mergedInto: "org_y", parent: "org_p" });
    const p = organisation("p", { parent: "org_c" });
    const c = organisation("c", { parent: "org_x" });
    expect(isInRing(p.id, linksOf(x, p, c))).toBe(false);
    expect(said(allowUndoMerge(x, linksOf(x, p, c)))).toBe("ring");
  });

  it("keeps the register free of rings, whatever is tried in whatever order", () => {
    const act = fc.record({ kind: fc.constantFrom("parent", "merge", "undo"), one: fc.nat(5), other: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const all = Array.from({ length: 6 }, (_, at) => organisation(String(at)));
        for (const { kind, one, other } of acts) {
          const [first, second] = [all[one], all[other]];
          if (first === undefined || second === undefined) continue;
          const links = linksOf(...all);
          if (kind === "parent" && allowParent(first, second, links).ok) all[one] = { ...first, parent: second.id };
          if (kind === "merge" && allowMerge(first, second, links).ok) all[one] = { ...first, mergedInto: second.id };
          if (kind === "undo" && allowUndoMerge(first, links).ok) all[one] = { ...first, mergedInto: null };
          for (const each of all) expect(isInRing(each.id, linksOf(...all))).toBe(false);
        }
      }),
    );
  });
});

interface Given {
  readonly name?: string;
  readonly kind?: OrganisationKind;
  readonly county?: string;
  readonly municipality?: string;
  readonly parent?: OrganisationId;
  readonly mergedInto?: OrganisationId;
}

function organisation(id: string, given: Given = {}): Organisation {
  return {
    id: `org_${id}`,
    name: (given.name ?? id) as OrganisationName,
    kind: given.kind ?? "other",
    county: (given.county ?? null) as CountyCode | null,
    municipality: (given.municipality ?? null) as MunicipalityCode | null,
    parent: given.parent ?? null,
    mergedInto: given.mergedInto ?? null,
  };
}

function linksOf(...all: readonly Organisation[]): OrganisationLinks {
  return new Map(all.map((each) => [each.id, each]));
}

function said(result: { readonly ok: true } | { readonly ok: false; readonly refusal: string }): string {
  return result.ok ? "ok" : result.refusal;
}
