import { Fragment } from "react";

const RANGE = /(\d{1,2}[.:]\d{2}–\d{1,2}[.:]\d{2})/;

/** A sentence in which no range of times is parted at the end of a line. */
export function UnbrokenTimes({ text }: { text: string }) {
  return text.split(RANGE).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="clock">
        {part}
      </span>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
