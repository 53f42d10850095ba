import { inertCell } from './inert-cell.ts'

/** Without it, Excel takes UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A table as CSV (RFC 4180) with a byte order mark: lines end with CR LF, the last one too; cells are quoted where they
 * must be.
 */
export function csvOf(table: readonly (readonly string[])[]): string {
  const lines = table.map((row) => `${row.map((cell) => quoted(inertCell(cell))).join(',')}\r\n`)
  return BYTE_ORDER_MARK + lines.join('')
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
