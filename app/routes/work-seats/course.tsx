import type { CourseDay } from "#domain/registration/seat-course.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { CourseChart, shownStandings } from "#ui/course-chart.tsx";

/** How registrations have come in, and what has become of them: a chart, and its numbers beside it. */
export function Course({ language, course }: { language: Language; course: readonly CourseDay[] }) {
  const words = catalogueOf(language).work.seats.course;
  return (
    <section className="section" aria-labelledby="course">
      <h2 id="course">{words.title}</h2>
      {course.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <>
          <p className="quiet">{words.note}</p>
          <div className="columns broad">
            <CourseChart language={language} course={course} />
            <CourseTable language={language} course={course} />
          </div>
        </>
      )}
    </section>
  );
}

function CourseTable({ language, course }: { language: Language; course: readonly CourseDay[] }) {
  const words = catalogueOf(language).work.seats.course;
  const columns = shownStandings(course);
  const number = (count: number) => count.toLocaleString(language);
  return (
    <section className="table folds figures low" tabIndex={0} aria-labelledby="course-table">
      <table>
        <caption id="course-table">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col" className="number">
              {words.registered}
            </th>
            {columns.map((standing) => (
              <th key={standing} scope="col" className="number">
                {words.lines[standing]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {course.toReversed().map((each) => (
            <tr key={each.date}>
              <th scope="row">
                <time dateTime={each.date}>{each.date}</time>
              </th>
              <td className="number" data-label={words.registered}>
                {number(each.registered)}
              </td>
              {columns.map((standing) => (
                <td key={standing} className="number" data-label={words.lines[standing]}>
                  {number(each[standing])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
