import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { inertCell } from './inert-cell.ts'
import { undatedArchive } from './undated-archive.ts'

/** `format`: how a spreadsheet shows the number, such as "#,##0.00". */
export type FormattedNumber = { number: number; format: string }

/** A table and what it is called. */
export type Sheet = {
  name: string
  table: readonly (readonly (string | number | FormattedNumber)[])[]
  /** Of each column, in characters. */
  widths: readonly number[]
  /** The rows that are bold, the first row being 0; that one alone where this is left out. */
  heads?: readonly number[]
}

/**
 * A workbook of tables, their heads bold and the first row kept in sight. No cell is a formula. The same tables give the same
 * bytes, whenever it is made.
 */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const file = await writeExcelFile(
    sheets.map(({ name, table, widths, heads = [0] }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: table.map((row, index) => row.map((cell) => cellOf(cell, heads.includes(index)))),
    })),
  ).toBuffer()
  return undatedArchive(file)
}

function cellOf(value: string | number | FormattedNumber, isHead: boolean): CellObject {
  const style = {
    alignVertical: 'top' as const,
    ...(isHead ? { fontWeight: 'bold' as const } : { wrap: true }),
  }
  if (typeof value === 'string') return { value: literal(inertCell(value)), type: String, ...style }
  if (typeof value === 'number') return { value, type: Number, ...style }
  return { value: value.number, format: value.format, type: Number, ...style }
}

/** Spreadsheets read "_x0041_" as the character of that code (ECMA-376, 22.9.2.19): its own first sign is written so. */
function literal(text: string): string {
  return text.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
}
