import { inertCell } from './inert-cell.ts'

/** A table as CSV (RFC 4180): lines end with CR LF, the last one too; cells are quoted where they must be. */
export function csvOf(table: readonly (readonly string[])[]): string {
  return table.map((row) => `${row.map((cell) => quoted(inertCell(cell))).join(',')}\r\n`).join('')
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
