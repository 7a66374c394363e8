import type { Page } from "playwright-core";

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly childIds?: readonly string[];
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** Parts of a line: what is in them is read on in the same breath. */
const INLINE = new Set(["time", "strong", "emphasis", "LabelText", "none", "generic"]);
const UNSAID = new Set(["LineBreak", "InlineTextBox", "ListMarker"]);
/** Parts of a page that a reader pauses between, and says nothing of. */
const PAUSES = new Set(["RootWebArea", "paragraph", "Section", "article", "listitem", "definition"]);
/** What is named by the text in it, which would else be said twice. */
const NAMED_BY_CONTENT = new Set(["heading", "link", "button", "term"]);

/**
 * What the browser hands to a screen reader, in its order: a line for each thing that is said, with what it is where
 * that is said too, indented by what it stands in.
 */
export async function readAloud(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: readonly Node[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  let breath = "";
  const pause = (depth: number) => {
    const said = breath
      .replace(/\s+/g, " ")
      .replace(/ (?=[,.;:!?)–])|(?<=[(–]) /g, "")
      .trim();
    if (said !== "") lines.push("  ".repeat(depth) + said);
    breath = "";
  };
  const read = (node: Node, depth: number): void => {
    const role = node.ignored ? "none" : (node.role?.value ?? "none");
    const name = (node.name?.value ?? "").replace(/\s+/g, " ").trim();
    const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    if (role === "StaticText") return void (breath += ` ${name}`);
    if (UNSAID.has(role)) return;
    if (INLINE.has(role)) return children.forEach((child) => read(child, depth));
    if (role === "link" && breath !== "") return void (breath += ` [link “${name}”]`);
    pause(depth);
    const silent = PAUSES.has(role);
    if (!silent)
      lines.push("  ".repeat(depth) + [...spoken(role, node), ...(name === "" ? [] : [`“${name}”`])].join(" "));
    if (NAMED_BY_CONTENT.has(role)) return;
    const inside = silent ? depth : depth + 1;
    for (const child of children) read(child, inside);
    pause(inside);
  };
  if (nodes[0]) read(nodes[0], 0);
  return `${lines.join("\n")}\n`;
}

/** The role, a heading's level, and what a control says of itself. */
function spoken(role: string, { properties = [] }: Node): string[] {
  const value = (name: string) => properties.find((property) => property.name === name)?.value.value;
  const level = role === "heading" ? [String(value("level"))] : [];
  const states = ["required", "invalid", "focused"].filter((name) => [true, "true"].includes(value(name) as boolean));
  return [role, ...level, ...states];
}
