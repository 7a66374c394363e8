import { keptTexts, lastDayOf } from "#domain/registration/kept-texts.ts";
import type { ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { AllotmentOverview } from "#queries/registration-overview.ts";
import { FoldingTable } from "#ui/folding-table.tsx";
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
        <FoldingTable
          columns={[
            { label: words.columns.name },
            { label: words.columns.who },
            { label: words.columns.seats },
            { label: words.columns.until },
            { label: words.columns.acts, acts: "unnamed" },
          ]}
          rows={allotments.map((allotment) => ({
            key: allotment.id,
            cells: [
              allotment.name,
              <ForWhom {...props} allotment={allotment} />,
              words.takenOf(allotment.taken, allotment.seats),
              allotment.until === null ? words.toEvent : day(language, lastDayOf(allotment.until, props.zone)),
              <Acts language={language} slug={slug} allotment={allotment} />,
            ],
          }))}
        />
      )}
      {takesAny && (
        <p>
          <a href={paths.workKeptSeats(language, slug)}>{words.keepMore}</a>
        </p>
      )}
    </section>
  );
}

function ForWhom({ language, zone, allotment }: Shown & { readonly allotment: AllotmentOverview }) {
  const { mode, organisations } = allotment;
  return (
    <>
      {mode && `${catalogueOf(language).modes[mode]}: `}
      {groupWords(language, keptTexts(allotment, zone).rule, organisations)}
    </>
  );
}

function Acts({ language, slug, allotment }: Omit<Shown, "zone"> & { readonly allotment: AllotmentOverview }) {
  const words = catalogueOf(language).work.event.registration.kept;
  const { id, name, seats, taken, fellBackAt } = allotment;
  if (fellBackAt !== null) return words.fellBack;
  return (
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
  );
}
