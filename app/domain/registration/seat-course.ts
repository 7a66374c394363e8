import { addDays, type CalendarDate } from "#domain/values/calendar-date.ts";
import { dateIn, startOfDay, type Instant, type ZoneName } from "#domain/values/instant.ts";

/** Where those who registered at a moment stand now. */
export const COURSE_STANDINGS = ["on-site", "digital", "waiting", "ended"] as const;
export type CourseStanding = (typeof COURSE_STANDINGS)[number];

export interface RegisteredAt {
  readonly at: Instant;
  readonly standing: CourseStanding;
  readonly people: number;
}

/** Those who had registered by the end of a day, by where they stand now. */
export interface CourseDay extends Readonly<Record<CourseStanding, number>> {
  readonly date: CalendarDate;
  /** Who registered on the day itself. */
  readonly registered: number;
}

/** How registrations have come in, day by day: the days on which somebody registered, in order. */
export function seatCourse(moments: readonly RegisteredAt[], zone: ZoneName): readonly CourseDay[] {
  const course: CourseDay[] = [];
  let so: Readonly<Record<CourseStanding, number>> = { "on-site": 0, digital: 0, waiting: 0, ended: 0 };
  let endOfDay = Number.NEGATIVE_INFINITY;
  for (const { at, standing, people } of moments.toSorted((one, other) => one.at - other.at)) {
    so = { ...so, [standing]: so[standing] + people };
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
