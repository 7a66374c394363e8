import type { ReactNode } from "react";
import script from "./long-work-script.js?url";

/**
 * The part of a page that tells how far some long work has come: right when the page was made, and kept so by a script
 * where one runs. Whoever listens is told how it stands, and not of every number that changes.
 */
export function LongWork(props: {
  goesOn: boolean;
  done: number;
  total: number;
  label: string;
  /** How it stands, in few words. */
  standing: ReactNode;
  children?: ReactNode;
}) {
  const { goesOn, done, total, label, standing, children } = props;
  return (
    <>
      <div className="panel stack" data-progress={goesOn ? "on" : "done"}>
        <div data-part="bar">
          {goesOn && (
            <p>
              <label htmlFor="progress">{label}</label>
              <progress id="progress" value={done} max={Math.max(total, 1)} />
            </p>
          )}
        </div>
        <div data-part="standing" role="status">
          <p>{standing}</p>
        </div>
        <div data-part="more" className="stack">
          {children}
        </div>
      </div>
      {goesOn && <script type="module" src={script} />}
    </>
  );
}
