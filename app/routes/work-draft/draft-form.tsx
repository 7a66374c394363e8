import type { DraftFields } from "#domain/event/draft-fields.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { CheckBox } from "#ui/check-box.tsx";
import { ChooseSides, type Sides } from "#ui/choose-sides.tsx";
import { DraftItems } from "#ui/draft-items.tsx";
import { MoreFields, NameFields, PlaceFields, SaidFields } from "#ui/event-fact-fields.tsx";
import { TypedField } from "#ui/typed-field.tsx";
import { HostChoice } from "./host-choice.tsx";

/** All that the event will say, to be mended; saved as it is, made an event, or published. */
export function DraftForm(props: {
  language: Language;
  fields: DraftFields;
  hosts: readonly { readonly value: string; readonly label: string }[];
  hostId: string;
  /** What the fields were put together from, and what of it both have changed. */
  seen: string;
  sides: readonly Sides[];
  taken: readonly string[];
  takes: boolean;
  /** The next year in which the day comes, for want of a written one, and whether it was said to be right. */
  proposed: { readonly year: string; readonly stands: boolean } | null;
  /** In words, by the field's name. */
  faults: Readonly<Record<string, string>>;
  /** An event of the same title begins that day. */
  twin: boolean;
}) {
  const { language, fields, hosts, hostId, faults, proposed } = props;
  const { facts, items } = fields;
  const words = catalogueOf(language).work.event;
  const common = { language, facts, faults };
  const inMore = ["access", "registryNumber", "series", "editionNumber"].some((name) => faults[name] !== undefined);
  return (
    <form method="post" className="form wide-form" noValidate>
      <input type="hidden" name="seen" value={props.seen} />
      {!proposed && fields.yearSaid && <input type="hidden" name="yearStands" value="yes" />}
      {/* Enter in a field presses the first button of a form: it saves, and never publishes. */}
      <button type="submit" name="intent" value="save" className="hidden" tabIndex={-1} aria-hidden="true" />
      <ChooseSides {...{ language, sides: props.sides, taken: props.taken }} />
      <section aria-labelledby="facts-title">
        <h2 id="facts-title">{words.draft.facts}</h2>
        <NameFields {...common} />
        <PlaceFields {...common} startsOnHint={proposed ? words.draft.yearProposed : undefined} />
        <HostChoice {...{ language, hosts, hostId }} />
        <SaidFields {...common} />
        <details open={inMore}>
          <summary>{words.draft.more}</summary>
          <MoreFields {...common} />
        </details>
      </section>
      <section aria-labelledby="seats-title">
        <h2 id="seats-title">{words.draft.seats}</h2>
        <CheckBox name="takes" label={words.draft.takes} hint={words.draft.takesHint} checked={props.takes} />
        <div className="columns narrow">
          {(["onSiteSeats", "digitalSeats"] as const).map((name) => (
            <TypedField
              key={name}
              type="number"
              min={0}
              {...{ language, name, label: words.draft[name], hint: words.draft.seatsHint, fault: faults[name] }}
              defaultValue={fields[name]}
            />
          ))}
        </div>
      </section>
      <section aria-labelledby="programme" id="programme" tabIndex={-1}>
        <h2>{words.draft.programme}</h2>
        <p>{items.length === 0 ? words.draft.noItems : words.draft.items(items.length)}</p>
        <DraftItems {...{ language, items, faults }} />
        <button type="submit" name="intent" value="add-item" className="second">
          {words.draft.addItem}
        </button>
      </section>
      <div className="panel decide">
        {proposed && (
          <CheckBox name="yearStands" label={words.draft.yearStands(proposed.year)} checked={proposed.stands} />
        )}
        {props.twin && <CheckBox name="again" label={words.draft.again} checked={false} />}
        <div className="row">
          <button type="submit" name="intent" value="publish">
            {words.draft.publish}
          </button>
          <button type="submit" name="intent" value="save" className="second">
            {words.draft.save}
          </button>
          <button type="submit" name="intent" value="create" className="second">
            {words.draft.create}
          </button>
        </div>
      </div>
    </form>
  );
}
