import type { ProgrammeDay, ShownItem } from "#queries/find-programme.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { longDay } from "#i18n/dates.ts";
import { ClockTimes } from "./clock-times.tsx";
import { ItemWhere } from "./item-where.tsx";
import { Paragraphs } from "./paragraphs.tsx";
import { People } from "./people.tsx";
import { writtenIn } from "./written-in.ts";

/** The programme day by day; the days are headings only where there are several. */
export function Programme(props: { language: Language; days: readonly ProgrammeDay[] }) {
  const { language, days } = props;
  const derived = days.some((day) => day.items.some((item) => item.end !== null && !item.endWritten));
  return (
    <>
      {derived && <p className="hint">{catalogueOf(language).event.derivedNote}</p>}
      {days.map((day) => (
        <section key={day.date}>
          {days.length > 1 && <h3 className="month">{longDay(language, day.date)}</h3>}
          <ol className="programme">
            {day.items.map((item) => (
              <Item key={item.id} language={language} item={item} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Item(props: { language: Language; item: ShownItem }) {
  const { language, item } = props;
  const words = catalogueOf(language).event;
  const { title, description } = item.text.text;
  const pause = item.kind === "break" || item.kind === "meal";
  const written = item.text.language;
  return (
    <li className={pause ? "item pause" : "item"}>
      <p>
        {item.start ? (
          <ClockTimes inColumn language={language} start={item.start} end={item.end} derived={!item.endWritten} />
        ) : (
          <span className="quiet">{words.noTime}</span>
        )}
      </p>
      <h3 {...writtenIn(written, language)}>{title}</h3>
      <ItemWhere language={language} item={item} />
      <People people={item.moderators} written={written} language={language} label={words.moderators} />
      <People people={item.speakers} written={written} language={language} />
      {description && <Paragraphs text={description} written={written} language={language} />}
      {item.material && (
        <p>
          {words.material}:{" "}
          {/^https?:\/\/\S+$/i.test(item.material) ? <a href={item.material}>{item.material}</a> : item.material}
        </p>
      )}
    </li>
  );
}
