import type { ReactNode } from "react";
import script from "./long-work-script.js?url";

/**
 * The part of a page that tells how far some long work has come: right when the page was made, and kept so by a script
 * where one runs. Whoever listens is told of what changes, politely.
 */
export function LongWork(props: { goesOn: boolean; done: number; total: number; label: string; children: ReactNode }) {
  const { goesOn, done, total, label, children } = props;
  return (
    <>
      <div className="panel stack" data-progress={goesOn ? "on" : "done"} role="status">
        {goesOn && (
          <p>
            <label htmlFor="progress">{label}</label>
            <progress id="progress" value={done} max={Math.max(total, 1)} />
          </p>
        )}
        {children}
      </div>
      {goesOn && <script type="module" src={script} />}
    </>
  );
}
