import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

/**
 * Who may import whom. A room's own files, and packages or rooms whose names begin as one of these. "type:" allows
 * types alone. Whatever is not allowed here is forbidden.
 */
const RULES: Record<string, { may: readonly string[]; why: string }> = {
  "app/domain": {
    may: ["temporal-polyfill", "zod", "ics"],
    why: "domain holds pure rules: no I/O, no clock, no framework",
  },
  db: {
    may: ["app/domain", "app/config", "drizzle-orm", "drizzle-kit", "better-sqlite3", "pg", "node:"],
    why: "db knows the domain, the settings and the drivers, and nothing above it",
  },
  "app/commands": {
    may: ["app/domain", "db", "app/access", "type:emails", "type:app/i18n"],
    why: "a command decides and writes; it renders nothing and knows no web",
  },
  "app/queries": {
    may: ["app/domain", "db", "app/access", "type:app/commands", "drizzle-orm"],
    why: "a query reads what a page shows",
  },
  "app/access": {
    may: ["app/domain", "db", "node:crypto", "@simplewebauthn/", "openid-client"],
    why: "access decides who may, below commands and routes",
  },
  emails: {
    may: ["app/domain", "app/i18n", "app/paths", "react", "nodemailer", "imapflow", "node:worker_threads", "node:os"],
    why: "emails render what they are given, and know the way to a mail server",
  },
  "app/documents": {
    may: [
      ...["app/domain", "app/i18n", "node:", "@resvg/", "@myriaddreamin/", "mammoth", "unpdf"],
      ...["write-excel-file/", "read-excel-file/", "csv-parse/"],
    ],
    why: "documents read and write files, without rules",
  },
  "app/jobs": {
    may: ["app/domain", "app/commands", "app/queries", "app/access", "db", "emails", "app/documents", "app/log"],
    why: "jobs act through commands and never through the web",
  },
  "app/http": {
    may: [
      "app/access",
      "app/config",
      "app/i18n",
      "app/domain",
      "app/paths",
      "type:app/log",
      "@remix-run/",
      "prom-client",
      "sirv",
      "node:",
      "type:app/commands",
      "type:db",
    ],
    why: "the edge shapes requests and answers; what is done stands in commands",
  },
  "app/ui": {
    may: ["app/domain", "app/i18n", "app/paths", "react", "type:app/queries"],
    why: "props in, markup out",
  },
  "app/routes": {
    may: [
      "app/commands",
      "app/queries",
      "app/documents",
      "app/http",
      "app/ui",
      "app/access",
      "app/i18n",
      "app/paths",
      "app/domain",
      "emails/render",
      "emails/preview-letter",
      "@remix-run/",
      "react",
    ],
    why: "routes are thin: they read a query or call a command",
  },
  "app/cli": {
    may: [
      "app/commands",
      "app/queries",
      "app/jobs",
      "app/domain",
      "app/documents",
      "app/i18n",
      "app/config",
      "app/paths",
      "app/access",
      "app/demo",
      "emails/preview-letter",
      "db/operations",
      "db/index",
      "node:",
    ],
    why: "the command line parses arguments, calls, and prints",
  },
  "app/demo": {
    may: ["app/commands", "app/domain", "app/queries"],
    why: "the story is told through the commands that people use, by what is there already",
  },
  "app/log": { may: ["app/domain"], why: "the log stands below everything that writes to it" },
  "app/config": { may: ["zod", "node:", "type:app/domain"], why: "settings stand below everything" },
  "app/i18n": { may: ["app/domain"], why: "words know the domain's codes and nothing else" },
  "app/paths": { may: ["app/domain"], why: "addresses know the domain and nothing else" },
};

/** Files that put the rooms together, which is their purpose. */
const COMPOSING = ["app/server.ts", "app/dev-server.ts", "app/run-house.ts", "app/house.ts"];
/** Remix's own entrances, which live by the rules of routes. */
const ENTRANCE_EXTRAS = ["react-dom", "node:", "@fontsource-variable/"];
const ENTRANCES = ["app/root.tsx", "app/routes.ts", "app/entry.client.tsx", "app/entry.server.tsx"];

interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
  readonly typeOnly: boolean;
}

const imports = sourceFiles().flatMap(importsOf);

describe("the house", () => {
  test("has sources to look at", () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  test("every file lives in a room", () => {
    const homeless = sourceFiles().filter((file) => roomOf(file) === null && !COMPOSING.includes(file));
    expect(homeless).toEqual([]);
  });

  test("rooms import only what their rule allows", () => {
    expect(imports.filter((one) => !allowed(one)).map(sentence)).toEqual([]);
  });

  test("a rule that is broken is noticed and named", () => {
    const leak: Import = { file: "app/domain/event/event.ts", line: 1, target: "node:fs", typeOnly: false };
    expect(allowed(leak)).toBe(false);
    expect(sentence(leak)).toContain("domain holds pure rules");
    expect(allowed({ ...leak, file: "app/routes/event/route.tsx", target: "db/index.ts" })).toBe(false);
    expect(allowed({ ...leak, file: "app/ui/tags.tsx", target: "app/queries/find-events.ts" })).toBe(false);
    expect(allowed({ ...leak, file: "app/ui/tags.tsx", target: "app/queries/find-events.ts", typeOnly: true })).toBe(
      true,
    );
  });

  test("a command never calls a command", () => {
    const calls = imports.filter(
      ({ file, target }) =>
        file.startsWith("app/commands/") &&
        target.startsWith("app/commands/") &&
        !target.includes("/steps/") &&
        target !== "app/commands/context.ts",
    );
    expect(calls.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test("a route never uses another route's files", () => {
    const folder = (path: string) => path.split("/").slice(0, 3).join("/");
    const calls = imports.filter(
      ({ file, target }) =>
        file.startsWith("app/routes/") && target.startsWith("app/routes/") && folder(file) !== folder(target),
    );
    expect(calls.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test("the domain reads no clock and rolls no dice", () => {
    const unclean = sourceFiles()
      .filter((file) => file.startsWith("app/domain/"))
      .filter((file) => /Date\.now|Math\.random|new Date\(\)|Temporal\.Now|performance\./.test(read(file)));
    expect(unclean).toEqual([]);
  });

  test("differences between the engines stand in db/dialect alone", () => {
    const outside = imports.filter(
      ({ file, target }) => /^(better-sqlite3|pg)$/.test(target) && !file.startsWith("db/dialect/"),
    );
    expect(outside.map(sentence)).toEqual([]);
  });

  test("no name says nothing", () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|lib|shared|services?|managers?)(\/|\.)/;
    expect(sourceFiles().filter((file) => vague.test(file))).toEqual([]);
  });
});

function allowed({ file, target, typeOnly }: Import): boolean {
  const room = roomOf(file);
  if (room === null) return true;
  if (within(target, room)) return true;
  if (ENTRANCES.includes(file) && [...ENTRANCES, ...ENTRANCE_EXTRAS].some((entry) => within(target, entry)))
    return true;
  return RULES[room]!.may.some((entry) => {
    if (!entry.startsWith("type:")) return within(target, entry);
    return typeOnly && within(target, entry.slice("type:".length));
  });
}

function within(target: string, place: string): boolean {
  if (place.endsWith(":") || place.endsWith("/")) return target.startsWith(place);
  return target === place || target.startsWith(`${place}/`) || target.startsWith(`${place}.`);
}

function sentence({ file, line, target, typeOnly }: Import): string {
  const room = roomOf(file) ?? "?";
  return `${file}:${line} imports ${typeOnly ? "a type of " : ""}${target}, but ${RULES[room]?.why}`;
}

function roomOf(file: string): string | null {
  if (ENTRANCES.includes(file)) return "app/routes";
  return Object.keys(RULES).find((room) => within(file, room)) ?? null;
}

function sourceFiles(): string[] {
  return ["app", "db", "emails"]
    .flatMap((top) => {
      try {
        return readdirSync(join(ROOT, top), { recursive: true, encoding: "utf8" }).map((file) => `${top}/${file}`);
      } catch {
        return [];
      }
    })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith(".d.ts"))
    .sort();
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ file, line: line + 1, target: targetOf(file, specifier.text), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly)
  );
}

/** "#domain/result.ts", "../result.ts" and "zod/v4" alike, as a path in the house or a package's name. */
function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith(".")) return relative(ROOT, resolve(ROOT, file, "..", specifier)).replaceAll("\\", "/");
  const alias = /^#([a-z0-9]+)\/(.*)$/.exec(specifier);
  if (!alias) return specifier;
  const [, room, rest] = alias;
  return ["db", "emails", "tests"].includes(room!)
    ? `${room}/${rest}`
    : room === "app"
      ? `app/${rest}`
      : `app/${room}/${rest}`;
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}
