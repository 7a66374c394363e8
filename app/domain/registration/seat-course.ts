import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import { dateIn, startOfDay, type Instant, type ZoneName } from "#domain/values/instant.ts";

/** Where somebody stands at the end of a day: with a seat, in either mode, waiting without one, or no longer. */
export const COURSE_STANDINGS = ["on-site", "digital", "waiting", "ended"] as const;
export type CourseStanding = (typeof COURSE_STANDINGS)[number];

/** People who registered at a moment, by where they stand today. */
export interface RegisteredAt {
  readonly at: Instant;
  readonly standing: CourseStanding;
  readonly people: number;
}

/** People who registered at one moment and came from one standing to another at a later one. */
export interface StandingChange {
  readonly registeredAt: Instant;
  readonly at: Instant;
  readonly from: CourseStanding;
  readonly to: CourseStanding;
  readonly people: number;
}

/** How many stood where when a day ended. */
export interface CourseDay extends Readonly<Record<CourseStanding, number>> {
  readonly date: CalendarDate;
  /** Who registered on the day itself. */
  readonly registered: number;
}

/**
 * How registrations have come in and what has become of them: the days on which something happened, in order. Where people
 * stood first is where they stand today with each change since taken back, in whatever order the changes are told.
 */
export function seatCourse(
  registered: readonly RegisteredAt[],
  changes: readonly StandingChange[],
  zone: ZoneName,
): readonly CourseDay[] {
  const steps: Step[] = [
    ...registered.map(({ at, standing, people }) => ({ at, registered: people, by: { [standing]: people } })),
    ...changes.flatMap(({ registeredAt, at, from, to, people }) => [
      { at: registeredAt, registered: 0, by: moved(to, from, people) },
      { at, registered: 0, by: moved(from, to, people) },
    ]),
  ];
  const course: CourseDay[] = [];
  let so: Readonly<Record<CourseStanding, number>> = { "on-site": 0, digital: 0, waiting: 0, ended: 0 };
  let endOfDay = Number.NEGATIVE_INFINITY;
  for (const { at, registered: people, by } of steps.toSorted((one, other) => one.at - other.at)) {
    so = added(so, by);
    const last = course.at(-1);
    if (last && at < endOfDay) {
      course[course.length - 1] = { ...last, ...so, registered: last.registered + people };
      continue;
    }
    const date = dateIn(zone, at);
    endOfDay = startOfDay(addDays(date, 1), zone);
    course.push({ date, ...so, registered: people });
  }
  return course;
}

interface Step {
  readonly at: Instant;
  readonly registered: number;
  readonly by: Readonly<Partial<Record<CourseStanding, number>>>;
}

function moved(from: CourseStanding, to: CourseStanding, people: number): Step["by"] {
  return from === to ? {} : { [from]: -people, [to]: people };
}

function added(so: Readonly<Record<CourseStanding, number>>, by: Step["by"]): Readonly<Record<CourseStanding, number>> {
  const sum = { ...so };
  for (const standing of COURSE_STANDINGS) sum[standing] += by[standing] ?? 0;
  return sum;
}
