import type { ReactNode } from "react";

/** Opened first, then pressed: nothing happens by one touch. */
export function Act(props: { title: string; text: string; note?: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={props.open}>
      <summary>
        {props.title} {props.note && <span className="quiet">({props.note})</span>}
      </summary>
      <p>{props.text}</p>
      <form method="post" noValidate>
        {props.children}
      </form>
    </details>
  );
}

/** The one button of what was opened. */
export function Press(props: { intent: string; children: string }) {
  return (
    <button type="submit" name="intent" value={props.intent}>
      {props.children}
    </button>
  );
}
