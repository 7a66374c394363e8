import { Fragment } from "react";
import type { FactTexts } from "#domain/event/draft-fields.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { TextArea } from "#ui/text-area.tsx";
import { TypedField } from "#ui/typed-field.tsx";
import type { UnsureLine } from "./unsure-lines.ts";

/** What an invitation nearly always tells. */
const EXPECTED = ["title", "startsOn", "venueName", "arrangers"] as const satisfies readonly (keyof FactTexts)[];

/** The invitation as it was pasted, with the lines marked that are unsure; each is told with the way to it, and to its field. */
export function SourcePanel(props: {
  language: Language;
  source: string;
  /** The text that was to be read, where it could not be. */
  typed: string | null;
  unsure: readonly UnsureLine[];
  /** The event's day has the next year in which it comes. */
  yearProposed: boolean;
  /** What has been read so far, and mended. */
  facts: FactTexts;
  hostId: string;
  version: number;
}) {
  const { language, source, unsure, facts } = props;
  const { work, unsure: doubts } = catalogueOf(language);
  const words = work.event.draft;
  const missing = EXPECTED.filter((name) => facts[name].trim() === "");
  return (
    <section className="panel source" aria-labelledby="source-title">
      <h2 id="source-title">{words.source}</h2>
      <p>{words.unsure(unsure.length)}</p>
      {unsure.length > 0 && (
        <ul className="plain-list">
          {unsure.map(({ line, code, field }) => (
            <li key={`${line} ${code}`}>
              <a href={`#line-${line}`}>{words.line(line)}</a> <a href={`#${field}`}>{doubts[code]}</a>
              {code === "date-without-year" && props.yearProposed && <> {words.nextProposed}</>}
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <p>
          {words.missing}{" "}
          {missing.map((name, index) => (
            <Fragment key={name}>
              {index > 0 && ", "}
              <a href={`#${name}`}>{work.event.fields[name]}</a>
            </Fragment>
          ))}
        </p>
      )}
      <div className="source-text" tabIndex={0} role="group" aria-labelledby="source-title" lang="sv">
        {source.split("\n").map((text, index) => {
          const marked = unsure.find(({ line }) => line === index + 1);
          return marked ? (
            <p key={index} id={`line-${index + 1}`} tabIndex={-1}>
              <mark>{text}</mark>
            </p>
          ) : (
            <p key={index}>{text}</p>
          );
        })}
      </div>
      <details open={props.typed !== null}>
        <summary>{words.reread}</summary>
        <form method="post">
          <p>{words.rereadText}</p>
          <input type="hidden" name="version" value={props.version} />
          <input type="hidden" name="host" value={props.hostId} />
          <TextArea
            language={language}
            name="source"
            label={work.event.new.text}
            required
            rows={14}
            defaultValue={props.typed ?? source}
          />
          <TypedField type="number" language={language} name="year" label={work.event.new.year} min={1990} />
          <button type="submit" name="intent" value="reread" className="second">
            {words.rereadDo}
          </button>
        </form>
      </details>
    </section>
  );
}
