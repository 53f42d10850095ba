import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { inertCell } from './inert-cell.ts'

/** A table and what it is called. */
export type Sheet = {
  name: string
  table: readonly (readonly (string | number)[])[]
  /** Of each column, in characters. */
  widths: readonly number[]
}

/** A workbook of tables, their first row bold and kept in sight. No cell is a formula. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  return await writeExcelFile(
    sheets.map(({ name, table, widths }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: table.map((row, index) => row.map((cell) => cellOf(cell, index === 0))),
    })),
  ).toBuffer()
}

function cellOf(value: string | number, isHead: boolean): CellObject {
  const style = {
    alignVertical: 'top' as const,
    ...(isHead ? { fontWeight: 'bold' as const } : { wrap: true }),
  }
  return typeof value === 'number'
    ? { value, type: Number, ...style }
    : { value: inertCell(value), type: String, ...style }
}
