import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import readXlsx, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/node'

/** A table of texts; of a workbook with the name of its sheet. */
export type NamedTable = { sheet: string | null; table: string[][] }

const MOST_BYTES = 5_000_000
const DELIMITERS = [',', ';', '\t']

/**
 * The tables in a file: the one of a CSV file, or one for each sheet of a workbook. Cells are text as it is read: a day as
 * YYYY-MM-DD.
 * @param rank how well a table can be read; the separator of a CSV file is the one that gives the best
 * @throws RangeError for what is no such file, with what to do
 */
export async function readTables(
  file: string,
  rank: (table: readonly (readonly string[])[]) => number,
): Promise<NamedTable[]> {
  const tables = await tablesIn(file, bytesOf(file))
  const [first] = tables
  if (first === undefined || first.sheet !== null) return tables
  return tables.toSorted((a, b) => rank(b.table) - rank(a.table)).slice(0, 1)
}

/**
 * The tables that a file may hold: one for each sheet of a workbook; of a CSV file one for each separator that it can be read with.
 * @param file its name, which says what it is
 * @throws RangeError for what is no such file, with what to do
 */
export async function tablesIn(file: string, bytes: Buffer): Promise<NamedTable[]> {
  const kind = extname(file).toLowerCase()
  if (kind === '.xlsx') return await sheetsOf(file, bytes)
  if (kind === '.csv' || kind === '.tsv' || kind === '.txt') return csvTables(file, bytes)
  throw new RangeError(
    `${file} is neither CSV nor XLSX by its name. Save the table as .xlsx, or as .csv in UTF-8, and name that file.`,
  )
}

function bytesOf(file: string): Buffer {
  try {
    if (statSync(file).size > MOST_BYTES)
      throw new RangeError(`${file} has more than 5 MB. Keep the sheet with the sub-processors alone.`)
    return readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new RangeError(`There is no file ${file}.`, { cause: error })
    if (code === 'EISDIR') throw new RangeError(`${file} is a folder. Name the file in it.`, { cause: error })
    if (code === 'EACCES') throw new RangeError(`This user may not read ${file}.`, { cause: error })
    throw error
  }
}

async function sheetsOf(file: string, bytes: Buffer): Promise<NamedTable[]> {
  try {
    const sheets = await readXlsx(bytes)
    return sheets.map(({ sheet, data }) => ({ sheet, table: data.map((row) => row.map(textOf)) }))
  } catch (error) {
    if (!(error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError)) throw error
    throw new RangeError(
      `${file} is not a workbook. Open it in your spreadsheet program and save it as .xlsx.`,
      {
        cause: error,
      },
    )
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

function csvTables(file: string, bytes: Buffer): NamedTable[] {
  const text = textIn(file, bytes)
  const read = DELIMITERS.map((delimiter) => tableOf(text, delimiter))
  const tables = read.filter((table) => Array.isArray(table))
  if (tables.length > 0) return tables.map((table) => ({ sheet: null, table }))
  const fault = read.find((table) => table instanceof CsvError)
  throw new RangeError(
    `${file} is not a CSV file: ${fault?.message}. Save the table as .xlsx, or again as CSV.`,
  )
}

function tableOf(text: string, delimiter: string): string[][] | CsvError {
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false })
  } catch (error) {
    if (error instanceof CsvError) return error
    throw error
  }
}

/** UTF-8, or UTF-16 with its mark, as Excel saves “Unicode text”. */
function textIn(file: string, bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    throw new RangeError(
      `${file} is not in UTF-8. In a spreadsheet program save it as “CSV UTF-8”, or as .xlsx.`,
      { cause: error },
    )
  }
}
