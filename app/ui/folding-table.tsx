import type { ReactNode } from "react";

export interface Column {
  readonly label: string;
  /** Numbers stand under each other, to the right. */
  readonly number?: true;
  /** Its cells hold buttons, which say themselves what they do; where `unnamed`, the column's name is heard alone. */
  readonly acts?: "named" | "unnamed";
}

export interface Row {
  readonly key: string;
  /** One for each column; the first names the row. */
  readonly cells: readonly ReactNode[];
}

/** A table of the workspace, whose rows become blocks with the columns' names in them where the window is narrow. */
export function FoldingTable(props: {
  columns: readonly Column[];
  rows: readonly Row[];
  caption?: string;
  /** With a section's space above. */
  apart?: boolean;
}) {
  const { columns, rows, caption, apart } = props;
  return (
    <div className={apart ? "table folds section" : "table folds"}>
      <table>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ label, number, acts }) => (
              <th key={label} scope="col" className={number && "number"}>
                {acts === "unnamed" ? <span className="hidden">{label}</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <Cell key={columns[index]?.label} column={columns[index]} first={index === 0}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, first, children }: { column: Column | undefined; first: boolean; children: ReactNode }) {
  if (first) return <th scope="row">{children}</th>;
  return (
    <td className={column?.number && "number"} data-label={column?.acts ? undefined : column?.label}>
      {children}
    </td>
  );
}
