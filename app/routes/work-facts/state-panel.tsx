import { actsFrom, isTold, type EventState, type StateAct } from "#domain/event/event.ts";
import type { Told } from "#domain/registration/broadcast.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { ToldLines } from "./told-lines.tsx";

/** What can be done with the event as it stands: who would be told is shown before it is done. */
export function StatePanels(props: {
  language: Language;
  state: EventState;
  over: boolean;
  /** What is shown beforehand; nobody where it can't be done. */
  shown: { readonly act: StateAct; readonly told: Told | null } | null;
  slug: string;
  /** Contributors without an address. */
  untold: number;
}) {
  const { language, state, over, shown, slug, untold } = props;
  const { facts } = catalogueOf(language).work.event;
  const acts = actsFrom(state).filter((act) => act !== "publish" && (act !== "confirm-held" || over));
  return (
    <>
      {shown !== null && shown.told === null && !acts.includes(shown.act) && (
        <p className="notice warn" tabIndex={-1} autoFocus>
          {`${facts.states[shown.act].title}: ${facts.stateRefused}`}
        </p>
      )}
      {acts.map((act) => {
        const words = facts.states[act];
        const previewed = shown?.act === act ? shown : null;
        return (
          <section key={act} className="panel section" aria-labelledby={`${act}-title`} id={act}>
            <h2 id={`${act}-title`}>{words.title}</h2>
            <p>{words.text}</p>
            {previewed?.told === null && (
              <p className="fault" tabIndex={-1} autoFocus>
                {facts.stateRefused}
              </p>
            )}
            {previewed !== null && previewed.told !== null && (
              <div className="panel warn" role="group" tabIndex={-1} autoFocus>
                <ul>
                  <ToldLines
                    {...{ language, slug, told: previewed.told, registered: words.told }}
                    untold={isTold(act) ? untold : 0}
                  />
                </ul>
              </div>
            )}
            <form method="post">
              {previewed !== null && previewed.told !== null ? (
                <button type="submit" name="intent" value={`state:${act}`}>
                  {words.do}
                </button>
              ) : (
                <button type="submit" name="intent" value={`show-state:${act}`} className="second">
                  {words.show}
                  <span className="hidden">: {words.title}</span>
                </button>
              )}
            </form>
          </section>
        );
      })}
    </>
  );
}
