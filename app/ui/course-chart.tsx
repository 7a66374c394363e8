import { COURSE_STANDINGS, type CourseDay, type CourseStanding } from "#domain/registration/seat-course.ts";
import { daysBetween } from "#domain/values/calendar-date.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day, dayAndMonth } from "#i18n/dates.ts";

const WIDTH = 400;
const HEIGHT = 220;
const LEFT = 44;
const BOTTOM = 28;
const TOP = 12;
const RIGHT = 8;

/** How many stood where when each day ended, as lines; the same numbers stand in the table beside it. */
export function CourseChart({ language, course }: { language: Language; course: readonly CourseDay[] }) {
  const words = catalogueOf(language).work.seats.course;
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return null;
  const shown = shownStandings(course);
  const most = niceMost(Math.max(...course.flatMap((each) => shown.map((standing) => each[standing]))));
  const all = shown.reduce((sum, standing) => sum + last[standing], 0).toLocaleString(language);
  const days = Math.max(1, daysBetween(first.date, last.date));
  const x = (of: CourseDay) => LEFT + (daysBetween(first.date, of.date) / days) * (WIDTH - LEFT - RIGHT);
  const y = (people: number) => HEIGHT - BOTTOM - (people / most) * (HEIGHT - BOTTOM - TOP);
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="course-title course-text">
        <title id="course-title">{words.title}</title>
        <desc id="course-text">{words.description(all, day(language, first.date), day(language, last.date))}</desc>
        {[0, most / 2, most].map((people) => (
          <g key={people}>
            <line className="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(people)} y2={y(people)} />
            <text x={LEFT - 6} y={y(people) + 4} textAnchor="end">
              {people.toLocaleString(language)}
            </text>
          </g>
        ))}
        <text x={LEFT} y={HEIGHT - 8}>
          {dayAndMonth(language, first.date)}
        </text>
        {first !== last && (
          <text x={WIDTH - RIGHT} y={HEIGHT - 8} textAnchor="end">
            {dayAndMonth(language, last.date)}
          </text>
        )}
        {shown.map((standing) => (
          <path key={standing} className={`line ${standing}`} d={stepsOf(course, standing, x, y)} />
        ))}
      </svg>
      <figcaption>
        <ul className="links">
          {shown.map((standing) => (
            <li key={standing}>
              <svg className="sample" viewBox="0 0 32 8" aria-hidden="true" focusable="false">
                <path className={`line ${standing}`} d="M0 4H32" />
              </svg>{" "}
              {words.lines[standing]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** Those in which somebody has stood. */
export function shownStandings(course: readonly CourseDay[]): readonly CourseStanding[] {
  return COURSE_STANDINGS.filter((standing) => course.some((each) => each[standing] > 0));
}

/** Level from one day to the next on which something happened. */
function stepsOf(
  course: readonly CourseDay[],
  standing: CourseStanding,
  x: (of: CourseDay) => number,
  y: (people: number) => number,
): string {
  const round = (number: number) => Math.round(number * 10) / 10;
  const [first, ...others] = course;
  if (!first) return "";
  if (others.length === 0) return `M${LEFT} ${round(y(first[standing]))}H${WIDTH - RIGHT}`;
  const steps = others.map((each) => `H${round(x(each))}V${round(y(each[standing]))}`);
  return `M${round(x(first))} ${round(y(first[standing]))}${steps.join("")}`;
}

/** The next even number of the kind that people count by: 2, 4, 10, 20, 40, 100. */
function niceMost(people: number): number {
  for (let tens = 1; ; tens *= 10) {
    const fits = [2, 4, 10].find((step) => people <= step * tens);
    if (fits !== undefined) return fits * tens;
  }
}
