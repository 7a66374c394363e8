import type { Params } from "@remix-run/react";
import { LANGUAGES, type Language } from "#domain/values/language.ts";
import { render, type RenderedMail } from "#emails/render.ts";
import { MAIL_NAMES, inventedMail, type MailName } from "./invented-mail.ts";

interface Example {
  readonly name: MailName;
  readonly language: Language;
  readonly mail: RenderedMail;
}

/** The example that an address names; null where there is none. */
export function renderedExample(params: Params, origin: string): Example | null {
  const name = MAIL_NAMES.find((each) => each === params["name"]);
  const language = LANGUAGES.find((each) => each === params["language"]);
  if (name === undefined || language === undefined) return null;
  return { name, language, mail: render(inventedMail(name, language, origin)) };
}
