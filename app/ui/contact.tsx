import { contactParts } from "#domain/event/contact-parts.ts";
import type { Language } from "#domain/values/language.ts";

/** As it is written, with what can be pressed to write or to call. */
export function Contact({ written, lang }: { written: string; lang?: Language | undefined }) {
  return (
    <span lang={lang}>
      {contactParts(written).map(({ text, href }, index) =>
        href === null ? (
          text
        ) : (
          <a key={index} href={href}>
            {text}
          </a>
        ),
      )}
    </span>
  );
}
