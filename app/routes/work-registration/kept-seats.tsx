import { keptTexts, lastDayOf } from "#domain/registration/kept-texts.ts";
import type { ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { AllotmentOverview } from "#queries/registration-overview.ts";
import { groupWords } from "#ui/group-words.ts";

interface Shown {
  readonly language: Language;
  readonly slug: string;
  readonly zone: ZoneName;
}

/** Seats that wait for a group, and the ways to change them, let go of them, and keep more. */
export function KeptSeats(
  props: Shown & {
    readonly allotments: readonly AllotmentOverview[];
    /** The event takes registrations in some mode. */
    readonly takesAny: boolean;
  },
) {
  const { language, slug, allotments, takesAny } = props;
  const words = catalogueOf(language).work.event.registration.kept;
  return (
    <section className="panel section" aria-labelledby="kept-title" id="kept">
      <h2 id="kept-title">{words.title}</h2>
      <p>{words.text}</p>
      {allotments.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <div className="table folds">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.columns.name}</th>
                <th scope="col">{words.columns.who}</th>
                <th scope="col">{words.columns.seats}</th>
                <th scope="col">{words.columns.until}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {allotments.map((allotment) => (
                <KeptRow key={allotment.id} {...props} allotment={allotment} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {takesAny && (
        <p>
          <a href={paths.workKeptSeats(language, slug)}>{words.keepMore}</a>
        </p>
      )}
    </section>
  );
}

function KeptRow({ language, slug, zone, allotment }: Shown & { readonly allotment: AllotmentOverview }) {
  const { modes, work } = catalogueOf(language);
  const words = work.event.registration.kept;
  const { id, name, mode, organisations, seats, taken, until, fellBackAt } = allotment;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={words.columns.who}>
        {mode && `${modes[mode]}: `}
        {groupWords(language, keptTexts(allotment, zone).rule, organisations)}
      </td>
      <td data-label={words.columns.seats}>{words.takenOf(taken, seats)}</td>
      <td data-label={words.columns.until}>{until === null ? words.toEvent : day(language, lastDayOf(until, zone))}</td>
      <td>
        {fellBackAt === null ? (
          <>
            <a href={paths.workKeptSeats(language, slug, id)} aria-label={words.changeThis(name)}>
              {words.change}
            </a>
            <details>
              <summary aria-label={words.releaseThis(name)}>{words.release}</summary>
              <form method="post">
                <p>{seats > taken ? words.releaseText(seats - taken) : words.releaseNone}</p>
                <input type="hidden" name="allotment" value={id} />
                <button type="submit" name="intent" value="release" className="second">
                  {words.releaseDo}
                </button>
              </form>
            </details>
          </>
        ) : (
          words.fellBack
        )}
      </td>
    </tr>
  );
}
