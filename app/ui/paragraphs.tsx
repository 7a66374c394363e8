import type { Language } from "#domain/values/language.ts";
import { writtenIn } from "./written-in.ts";

/** Running text as its writer divided it: a blank line parts paragraphs. */
export function Paragraphs(props: { text: string; written: Language; language: Language }) {
  return (
    <div className="prose" {...writtenIn(props.written, props.language)}>
      {props.text.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
