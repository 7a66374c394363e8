import type { Speaker } from "#domain/programme/programme-item.ts";
import type { Language } from "#domain/values/language.ts";
import { writtenIn } from "./written-in.ts";

/** Who speaks, each on a line: name, role, organisation, as printed. */
export function People(props: { people: readonly Speaker[]; written: Language; language: Language; label?: string }) {
  if (props.people.length === 0) return null;
  return (
    <ul className="people">
      {props.people.map((person, index) => (
        <li key={index}>
          {props.label && `${props.label}: `}
          <span {...writtenIn(props.written, props.language)}>
            <b>{person.name}</b>
            {[person.role, person.organisation].filter(Boolean).map((part) => `, ${part}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
