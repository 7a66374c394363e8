import { UnbrokenTimes } from "./unbroken-times.tsx";

/** Something about the whole page that must be known first. Said in words; colour only repeats it. */
export function Notice(props: { tone: "note" | "warn"; title: string; text: string }) {
  return (
    <div className={props.tone === "warn" ? "notice warn" : "notice"}>
      <p>
        <strong>{props.title}</strong> <UnbrokenTimes text={props.text} />
      </p>
    </div>
  );
}
