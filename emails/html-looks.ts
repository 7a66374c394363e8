/**
 * Styles of a mail's HTML. They stand in each element, for many programs drop a style sheet; the sheet has only what can't
 * stand there: the dark scheme, and narrow screens. Outlook for Windows is a word processor: it takes tables, widths in
 * pixels, and `mso-padding-alt` where others take padding on a link. Tables of a fixed layout, and words that break, keep
 * a long address from making the mail wider than the screen.
 */
export const LOOKS = {
  page: "margin:0;padding:0;background-color:#f5f4ef;color:#17242b",
  outer: "table-layout:fixed;border-collapse:collapse;background-color:#f5f4ef",
  card: "table-layout:fixed;border-collapse:collapse;max-width:600px;background-color:#ffffff",
  inside: `padding:32px;background-color:#ffffff;text-align:left;font-family:"Source Sans 3","Segoe UI",Roboto,Helvetica,Arial,sans-serif;font-size:17px;line-height:1.5;color:#17242b;overflow-wrap:anywhere;word-break:break-word`,
  hidden: "display:none;max-height:0;overflow:hidden;mso-hide:all",
  h1: "margin:0 0 16px;font-size:26px;line-height:1.25;font-weight:700;color:#17242b",
  h2: "margin:24px 0 4px;font-size:19px;line-height:1.3;font-weight:700;color:#17242b",
  p: "margin:0 0 16px",
  facts: "margin:8px 0 24px;border-collapse:collapse;background-color:#e4f0f1",
  factsInside: "padding:12px 16px 16px;border-left:4px solid #005a6a",
  factsTitle: "margin:0 0 8px;font-size:19px;line-height:1.3;font-weight:700;color:#17242b",
  rows: "border-collapse:collapse",
  label: "padding:2px 16px 2px 0;text-align:left;vertical-align:top;font-weight:400;white-space:nowrap;color:#4b5a63",
  value: "padding:2px 0;vertical-align:top;font-weight:600",
  range: "white-space:nowrap",
  was: "font-weight:400;color:#4b5a63",
  button: "margin:8px 0;border-collapse:separate",
  buttonCell: "border-radius:4px;background-color:#005a6a;mso-padding-alt:12px 24px",
  buttonLink:
    "display:inline-block;padding:12px 24px;border-radius:4px;background-color:#005a6a;color:#ffffff;font-weight:600;text-decoration:none",
  otherCell: "border:2px solid #005a6a;border-radius:4px;mso-padding-alt:10px 22px",
  otherLink:
    "display:inline-block;padding:10px 22px;border-radius:4px;color:#005a6a;font-weight:600;text-decoration:none",
  address: "margin:0 0 16px;font-size:15px",
  link: "color:#005a6a;text-decoration:underline;word-break:break-all",
  aside: "margin:0 0 12px;font-size:15px;color:#4b5a63",
  asideTitle: "margin:16px 0 4px;font-size:15px;font-weight:700;color:#4b5a63",
  rule: "margin:24px 0 16px;border:0;border-top:1px solid #d9d7cd",
} as const;

export const SHEET = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background-color:#11191e!important}
.card{background-color:#1a242a!important;color:#e9eef0!important}
.ink{color:#e9eef0!important}
.soft{color:#adbac1!important}
.box{background-color:#1c363d!important;border-color:#86d0dc!important}
.link{color:#86d0dc!important}
.main{background-color:#86d0dc!important;color:#0b1a1f!important}
.other{border-color:#86d0dc!important;color:#86d0dc!important}
.rule{border-color:#36454d!important}
}
@media (max-width:480px){
.outer{padding:0!important}
.inside{padding:24px 16px!important}
.label,.value{display:block!important}
.label{padding-top:8px!important;padding-bottom:0!important}
}
`;
