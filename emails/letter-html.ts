import { linkedText } from "#domain/values/linked-text.ts";
import type { Language } from "#domain/values/language.ts";
import { LOOKS, SHEET } from "./html-looks.ts";
import type { FactRow, Letter, LetterPart } from "./letter.ts";

/** The letter as HTML that mail programs show alike: tables, styles in each element, and nothing fetched from anywhere. */
export function letterHtml({ subject, heading, parts }: Letter, language: Language): string {
  const firstAside = parts.findIndex(isAside);
  const firstButton = parts.findIndex((part) => part.kind === "link" && part.button !== undefined && !part.quiet);
  const body = parts.map((part, index) => {
    const html = partHtml(part, index === firstButton);
    return index === firstAside ? `<hr class="rule" style="${LOOKS.rule}">\n${html}` : html;
  });
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="x-apple-disable-message-reformatting">
<title>${escaped(subject)}</title>
<style>${SHEET}</style>
</head>
<body class="page" style="${LOOKS.page}">
<div style="${LOOKS.hidden}">${escaped(preview(parts))}</div>
<table role="presentation" class="page" width="100%" border="0" cellpadding="0" cellspacing="0" style="${LOOKS.outer}">
<tr><td class="outer" align="center" style="padding:24px 12px">
<!--[if mso]><table role="presentation" width="600" border="0" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<table role="presentation" class="card" width="100%" border="0" cellpadding="0" cellspacing="0" style="${LOOKS.card}">
<tr><td class="card inside" style="${escaped(LOOKS.inside)}">
<h1 class="ink" style="${LOOKS.h1}">${escaped(heading)}</h1>
${body.join("\n")}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`;
}

/** What a list of mails shows beside the subject: when and where, else the first words after the greeting. */
function preview(parts: readonly LetterPart[]): string {
  const facts = parts.find((part) => part.kind === "facts");
  return facts ? facts.rows.map(({ value }) => value).join(" · ") : "";
}

function isAside(part: LetterPart): boolean {
  return part.kind === "link" && part.aside === true;
}

function partHtml(part: LetterPart, main: boolean): string {
  switch (part.kind) {
    case "text":
      return part.text
        .split("\n\n")
        .map(
          (paragraph) =>
            `<p${langOf(part)} style="${LOOKS.p}">${paragraph.split("\n").map(lineHtml(part)).join("<br>\n")}</p>`,
        )
        .join("\n");
    case "facts":
      return factsHtml(part.title, part.rows);
    case "link":
      return linkHtml(part, main);
  }
}

function lineHtml({ linked }: Extract<LetterPart, { kind: "text" }>): (line: string) => string {
  if (linked !== true) return escaped;
  return (line) =>
    linkedText(line)
      .map(({ text, href }) => (href === null ? escaped(text) : anchor(href)))
      .join("");
}

function anchor(url: string): string {
  const address = escaped(url);
  return `<a class="link" href="${address}" style="${LOOKS.link}">${address}</a>`;
}

/** For whoever listens: what is written in another language than the letter is read in its own. */
function langOf({ language }: Extract<LetterPart, { kind: "text" }>): string {
  return language === undefined ? "" : ` lang="${language}"`;
}

function factsHtml(title: string, rows: readonly FactRow[]): string {
  return `<table role="presentation" width="100%" border="0" cellpadding="0" cellspacing="0" style="${LOOKS.facts}">
<tr><td class="box" style="${LOOKS.factsInside}">
<h2 class="ink" style="${LOOKS.factsTitle}">${escaped(title)}</h2>
<table border="0" cellpadding="0" cellspacing="0" style="${LOOKS.rows}">
${rows.map(rowHtml).join("\n")}
</table>
</td></tr>
</table>`;
}

function rowHtml({ label, value, was }: FactRow): string {
  const [before = "", after = ""] = was?.inWords.split(was.value) ?? [];
  const old = was && `<br><span class="soft" style="${LOOKS.was}">${escaped(before)}<s>${escaped(was.value)}</s>`;
  const shown = unbroken(escaped(value)) + (old === undefined ? "" : `${old}${escaped(after)}</span>`);
  return `<tr><th scope="row" class="label soft" style="${LOOKS.label}">${escaped(label)}</th><td class="value" style="${LOOKS.value}">${shown}</td></tr>`;
}

function linkHtml({ title, text, url, button, aside }: Extract<LetterPart, { kind: "link" }>, main: boolean): string {
  const address = escaped(url);
  const link = anchor(url);
  if (aside === true) {
    const head = title === undefined ? "" : `<h2 class="soft" style="${LOOKS.asideTitle}">${escaped(title)}</h2>\n`;
    return `${head}<p class="soft" style="${LOOKS.aside}">${escaped(text)}<br>\n${link}</p>`;
  }
  const head = title === undefined ? "" : `<h2 class="ink" style="${LOOKS.h2}">${escaped(title)}</h2>\n`;
  if (button === undefined) return `${head}<p style="${LOOKS.p}">${escaped(text)}<br>\n${link}</p>`;
  const looks = main
    ? { name: "main", cell: LOOKS.buttonCell, link: LOOKS.buttonLink }
    : { name: "other", cell: LOOKS.otherCell, link: LOOKS.otherLink };
  return `${head}<p style="margin:0">${escaped(text)}</p>
<table role="presentation" border="0" cellpadding="0" cellspacing="0" style="${LOOKS.button}">
<tr><td class="${looks.name}" style="${looks.cell}"><a class="${looks.name}" href="${address}" style="${looks.link}">${escaped(button)}</a></td></tr>
</table>
<p style="${LOOKS.address}">${link}</p>`;
}

/** A range of times is never parted at the end of a line: "9.00–" alone reads as a time without an end. */
function unbroken(html: string): string {
  return html.replace(/\d{1,2}[.:]\d{2}–\d{1,2}[.:]\d{2}/g, (range) => `<span style="${LOOKS.range}">${range}</span>`);
}

/** In an element as in an attribute, nothing of it is more than text. */
function escaped(written: string): string {
  return written.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
