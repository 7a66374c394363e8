import type { AskedOfParticipants, AskedQuestion, ItemSlot } from "#queries/registration-form.ts";
import { PARTICIPATION_MODES, type ParticipationMode } from "#domain/event/participation-mode.ts";
import { fieldName, itemField, questionField, type SentPerson } from "#domain/registration/sent-person.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clockAlone, day, longDay } from "#i18n/dates.ts";
import { CheckBox } from "./check-box.tsx";
import { ChoiceGroup } from "./choice-group.tsx";
import { QuestionField } from "./question-field.tsx";
import { seatsLeft } from "./seats-left.ts";
import { TextArea } from "./text-area.tsx";
import { writtenIn } from "./written-in.ts";

interface Shown {
  readonly language: Language;
  /** Counted from 1. */
  readonly person: number;
  readonly sent: SentPerson;
  /** By the names of the fields. */
  readonly faults: Readonly<Record<string, string>>;
  /** Somebody fills it in for somebody else. */
  readonly forOther?: true;
}

/** What the organiser has added, what to choose among, needs, and what the participant allows. */
export function DetailFields(props: Shown & { asked: AskedOfParticipants; modes: readonly ParticipationMode[] }) {
  const { asked, modes, ...shown } = props;
  return (
    <>
      <Questions {...shown} questions={asked.questions} modes={modes} />
      {asked.slots.map((slot, index) => (
        <SlotChoice key={index} {...shown} slot={slot} index={index} />
      ))}
      <Needs {...shown} asked={asked} onSite={modes.includes("on-site")} />
      <Consents {...shown} />
    </>
  );
}

/** Those of everybody first. Those of one mode stand apart, for only a choice that is made here says who answers them. */
function Questions(props: Shown & { questions: readonly AskedQuestion[]; modes: readonly ParticipationMode[] }) {
  const { language, modes } = props;
  const words = catalogueOf(language).registration.form;
  const shown = props.questions.filter(({ mode }) => mode === null || modes.includes(mode));
  const apart = modes.length > 1 ? PARTICIPATION_MODES : [];
  const common = shown.filter(({ mode }) => mode === null || apart.length === 0);
  return (
    <>
      <QuestionList {...props} questions={common} />
      {apart.map((mode) => {
        const ofMode = shown.filter((question) => question.mode === mode);
        if (ofMode.length === 0) return null;
        return (
          <fieldset key={mode} className={`apart only-${mode}`}>
            <legend>{words.onlyFor[mode]}</legend>
            <QuestionList {...props} questions={ofMode} />
          </fieldset>
        );
      })}
    </>
  );
}

function QuestionList({ language, person, sent, faults, questions }: Shown & { questions: readonly AskedQuestion[] }) {
  return questions.map((question) => {
    const name = questionField(question.id, person);
    const given = sent.answers[question.id] ?? [];
    return <QuestionField key={question.id} {...{ language, name, question }} sent={given} fault={faults[name]} />;
  });
}

function SlotChoice(props: Shown & { slot: ItemSlot; index: number }) {
  const { language, person, sent, faults, slot } = props;
  const words = catalogueOf(language).registration.form;
  const name = itemField(props.index, person);
  const time = slot.start && `${longDay(language, slot.date)} ${clockAlone(language, slot.start, null)}`;
  const chosen = slot.items.filter(({ poolId }) => sent.items.includes(poolId)).map(({ poolId }) => poolId);
  return (
    <ChoiceGroup
      {...{ language, name, fault: faults[name] }}
      legend={time ? words.itemsAt(time) : words.items}
      choices={[
        ...slot.items.map(({ poolId, title, left }) => ({
          value: poolId,
          label: <span {...writtenIn(title.language, language)}>{title.text}</span>,
          note: left === null ? undefined : `(${seatsLeft(language, left)})`,
        })),
        { value: "", label: words.noItem },
      ]}
      chosen={chosen.length > 0 ? chosen : [""]}
    />
  );
}

/** Kept apart from the rest, and deleted on a day of their own, which is said here. */
function Needs(props: Shown & { asked: AskedOfParticipants; onSite: boolean }) {
  const { language, person, sent, faults, asked } = props;
  const { form, other } = wordsFor(props);
  const words = { ...form, ...other };
  const diet = asked.asksDiet && props.onSite;
  if (!diet && !asked.asksAccessNeeds) return null;
  const [dietName, accessName] = [fieldName("diet", person), fieldName("access", person)];
  return (
    <fieldset className="apart" aria-describedby={`needs-${person}`}>
      <legend>{words.needs}</legend>
      <p className="hint" id={`needs-${person}`}>
        {words.needsHint(day(language, asked.needsDeletedOn))}
      </p>
      {diet && (
        <div className="only-on-site">
          <TextArea
            {...{ language, name: dietName, rows: 2, fault: faults[dietName], defaultValue: sent.diet }}
            label={words.diet}
            hint={words.dietHint}
          />
        </div>
      )}
      {asked.asksAccessNeeds && (
        <TextArea
          {...{ language, name: accessName, rows: 2, fault: faults[accessName], defaultValue: sent.access }}
          label={words.accessNeeds}
        />
      )}
    </fieldset>
  );
}

/** As whoever takes part is asked, and what an organiser who answers for them is asked instead. */
function wordsFor({ language, forOther }: Pick<Shown, "language" | "forOther">) {
  const { registration, work } = catalogueOf(language);
  const { dietHint, accessNeeds, listed, listedHint, protected: isProtected } = work.seats.person.add;
  const other = forOther ? { dietHint, accessNeeds } : {};
  return { form: registration.form, other, consents: forOther ? { listed, listedHint, isProtected } : null };
}

function Consents(props: Shown) {
  const { person, sent } = props;
  const { form: words, consents } = wordsFor(props);
  const [listed, isProtected] = [fieldName("listed", person), fieldName("protected", person)];
  if (consents) {
    return (
      <>
        <CheckBox name={listed} label={consents.listed} hint={consents.listedHint} checked={sent.listed} />
        <CheckBox name={isProtected} label={consents.isProtected} checked={sent.protected} />
      </>
    );
  }
  return (
    <>
      <CheckBox name={listed} label={words.listed} checked={sent.listed} />
      <details open={sent.protected}>
        <summary>{words.protected.title}</summary>
        <p>{words.protected.text}</p>
        <CheckBox name={isProtected} label={words.protected.check} checked={sent.protected} />
      </details>
    </>
  );
}
