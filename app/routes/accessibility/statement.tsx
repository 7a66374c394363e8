import type { Language } from "#domain/values/language.ts";
import type { Operator } from "#domain/values/operator.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day } from "#i18n/dates.ts";
import { STATEMENT, type KnownFault } from "#i18n/known-faults.ts";
import { OperatorFacts } from "#ui/operator-facts.tsx";

/** What the law wants a public body to say of its website (2018:1937, section 13; MDFFS 2019:2, section 6). */
export function Statement(props: { language: Language; host: string; operator: Operator }) {
  const { language, host } = props;
  const words = catalogueOf(language).accessibility;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro(host)}</p>
      <p className="section no-print">
        <a href="#report">{words.toForm}</a>
      </p>
      <section className="section prose" aria-labelledby="operator">
        <h2 id="operator">{catalogueOf(language).operator.title}</h2>
        <OperatorFacts language={language} operator={props.operator} />
      </section>
      <section className="section prose" aria-labelledby="how">
        <h2 id="how">{words.how}</h2>
        <p>{words.conformity[STATEMENT.conformity]}</p>
        <p>{words.standard}</p>
      </section>
      <section className="section prose" aria-labelledby="known">
        <h2 id="known">{words.faults}</h2>
        {STATEMENT.faults.length === 0 && <p>{words.noFaults}</p>}
        {STATEMENT.faults.map((fault) => (
          <Fault key={fault.id} language={language} fault={fault} />
        ))}
      </section>
      <section className="section prose" aria-labelledby="unable">
        <h2 id="unable">{words.unable}</h2>
        <p>{words.unableText}</p>
      </section>
      <section className="section prose" aria-labelledby="tested">
        <h2 id="tested">{words.tested}</h2>
        <p>{words.testedText}</p>
        <ul>
          {words.tests.map((test) => (
            <li key={test}>{test}</li>
          ))}
        </ul>
        <p>{words.untested}</p>
        <p>
          {words.assessed(day(language, STATEMENT.assessedOn))} {words.updated(day(language, STATEMENT.updatedOn))}
        </p>
      </section>
      <section className="section prose" aria-labelledby="supervision">
        <h2 id="supervision">{words.supervision}</h2>
        <p>{words.supervisionText}</p>
        <p>
          <a href={STATEMENT.supervision}>{words.supervisionLink}</a>
        </p>
      </section>
    </>
  );
}

function Fault(props: { language: Language; fault: KnownFault }) {
  const { language, fault } = props;
  const words = catalogueOf(language).accessibility;
  return (
    <section>
      <h3>{fault.title[language]}</h3>
      <p>{fault.what[language]}</p>
      <dl>
        <dt>{words.why}</dt>
        <dd>{fault.why[language]}</dd>
        <dt>{words.instead}</dt>
        <dd>{fault.instead[language]}</dd>
        <dt>{words.criterion}</dt>
        <dd>{fault.criterion[language]}</dd>
        <dt>{words.known}</dt>
        <dd>
          <time dateTime={fault.knownSince}>{day(language, fault.knownSince)}</time>
        </dd>
      </dl>
    </section>
  );
}
