/** One line of a table: its cells by the heading of their column. */
export type Row = Readonly<Record<string, string | number>>;

const shown = (cell: string | number): string =>
  typeof cell === 'string' ? cell : cell.toLocaleString('en-GB', { maximumFractionDigits: 1 });

/** Rows with the same columns as a Markdown table. */
export const table = (rows: readonly Row[]): string => {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [
    columns,
    columns.map(() => '---'),
    ...rows.map((row) => Object.values(row).map(shown)),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};
