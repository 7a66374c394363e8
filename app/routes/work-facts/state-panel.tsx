import type { ReactNode } from "react";
import { actsFrom, type EventState, type StateAct } from "#domain/event/event.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** What can be done with the event as it stands: who would be told is shown before it is done. */
export function StatePanels(props: {
  language: Language;
  state: EventState;
  over: boolean;
  /** What is shown beforehand; no number where it can't be done. */
  shown: { readonly act: StateAct; readonly receivers: number | null } | null;
  /** Who is told nothing by it, where others are. */
  untold: ReactNode;
}) {
  const { language, state, over, shown, untold } = props;
  const { facts } = catalogueOf(language).work.event;
  const acts = actsFrom(state).filter((act) => act !== "publish" && (act !== "confirm-held" || over));
  return (
    <>
      {shown !== null && shown.receivers === null && !acts.includes(shown.act) && (
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
            {previewed?.receivers === null && (
              <p className="fault" tabIndex={-1} autoFocus>
                {facts.stateRefused}
              </p>
            )}
            {previewed !== null && previewed.receivers !== null && (
              <p className="panel warn" role="group" tabIndex={-1} autoFocus>
                <strong>{words.told(previewed.receivers)}</strong>
              </p>
            )}
            {previewed !== null && previewed.receivers !== null && (act === "cancel" || act === "restore") && untold}
            <form method="post">
              {previewed !== null && previewed.receivers !== null ? (
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
