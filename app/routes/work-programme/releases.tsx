import { STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import type { ShownRelease } from "#queries/programme-work.ts";
import { Changes } from "./changes.tsx";

/** The released versions, the latest first: who, when, what was new, and how many were told. */
export function Releases(props: { language: Language; releases: readonly ShownRelease[] }) {
  const { language, releases } = props;
  const words = catalogueOf(language).work.programme.releases;
  if (releases.length === 0) return null;
  return (
    <section className="section" aria-labelledby="releases">
      <h2 id="releases">{words.title}</h2>
      <ul className="log">
        {releases.map(({ number, at, by, changes, told }) => (
          <li key={number}>
            <p>
              <strong>{words.number(number)}</strong> {when(language, at, by)} ·{" "}
              {[number === 1 ? words.first : words.changes(changes.length), told === null ? null : words.told(told)]
                .filter((part) => part !== null)
                .join(" · ")}
            </p>
            {changes.length > 0 && (
              <details>
                <summary>{words.show}</summary>
                <Changes language={language} changes={changes} reordered={false} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function when(language: Language, at: ShownRelease["at"], by: string | null): string {
  const written = moment(language, STOCKHOLM, at);
  return by === null ? written : catalogueOf(language).work.programme.releases.by(written, by);
}
