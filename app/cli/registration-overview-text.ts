import type { AllotmentRule } from "#domain/registration/allotment.ts";
import { isoInstant, type Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day, moment } from "#i18n/dates.ts";
import type { AllotmentOverview, PoolOverview, RegistrationOverview } from "#queries/registration-overview.ts";

/** How registration stands, for people. */
export function overviewLines(overview: RegistrationOverview, language: Language): string[] {
  const { standing, pools, allotments, items } = overview;
  const { overview: words } = catalogueOf(language).cli.registration;
  return [
    ...(standing === null ? [words.none] : ruleLines({ ...overview, standing }, language)),
    ...pools.map((pool) => poolLine(pool, overview, language)),
    ...allotments.map((allotment) => allotmentLine(allotment, overview, language)),
    ...(items.length === 0 ? [] : [words.items, ...items.map(({ number, title }) => `  ${number}  ${title}`)]),
  ];
}

/** The same for programs, with moments in UTC. */
export function overviewJson({ standing, allotments, ...overview }: RegistrationOverview) {
  const iso = (at: Instant | null) => (at === null ? null : isoInstant(at));
  return {
    registration: standing && {
      phase: standing.phase,
      ...standing.rules,
      opensAt: iso(standing.rules.opensAt),
      closesAt: isoInstant(standing.closesAt),
      cutOffAt: isoInstant(standing.cutOffAt),
    },
    ...overview,
    allotments: allotments.map(({ until, fellBackAt, ...allotment }) => ({
      ...allotment,
      until: iso(until),
      fellBackAt: iso(fellBackAt),
    })),
  };
}

type Open = RegistrationOverview & { readonly standing: NonNullable<RegistrationOverview["standing"]> };

function ruleLines({ standing, zone, questions, registrations }: Open, language: Language): string[] {
  const { overview: words, phases } = catalogueOf(language).cli.registration;
  const { rules, phase, closesAt, cutOffAt } = standing;
  const at = (instant: Instant) => moment(language, zone, instant);
  return [
    words.phase(phases[phase]),
    ...(rules.opensAt === null ? [] : [words.opens(at(rules.opensAt))]),
    words.closes(at(closesAt)),
    rules.serving === "at-once" ? words.atOnce(at(cutOffAt)) : words.offers(rules.offerMinutes / 60, at(cutOffAt)),
    ...(rules.mostFromOrganisation === null ? [] : [words.most(rules.mostFromOrganisation)]),
    words.reminders(rules.reminderDays, rules.morningReminder),
    words.deleted(day(language, rules.needsDeletedOn), day(language, rules.peopleDeletedOn)),
    words.counts(questions, registrations),
  ];
}

function poolLine(pool: PoolOverview, { items }: RegistrationOverview, language: Language): string {
  const { modes, cli } = catalogueOf(language);
  const { overview: words } = cli.registration;
  const item = items.find(({ number }) => number === pool.item);
  const name = pool.mode === null ? words.item(pool.item ?? 0, item?.title ?? "") : modes[pool.mode];
  const { capacity, taken, left, kept, waiting, offers } = pool;
  return words.pool(name, { capacity, taken, left, kept, waiting, offers });
}

function allotmentLine(allotment: AllotmentOverview, { zone }: RegistrationOverview, language: Language): string {
  const { overview: words } = catalogueOf(language).cli.registration;
  const { id, name, rule, seats, taken, until, fellBackAt } = allotment;
  const end =
    fellBackAt !== null ? words.fellBack : until === null ? words.always : words.until(moment(language, zone, until));
  return words.allotment({ id, name, rule: ruleText(rule), seats, taken, end });
}

/** As it is written on the command line. */
function ruleText(rule: AllotmentRule): string {
  switch (rule.by) {
    case "code":
      return `--code ${rule.code}`;
    case "email-domain":
      return `--email-domain ${rule.domains.join(",")}`;
    case "county":
      return `--county ${rule.counties.join(",")}`;
    case "organisation-kind":
      return `--kind ${rule.kinds.join(",")}`;
    case "organisation":
      return `--organisation ${rule.organisations.join(",")}`;
  }
}
