import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordDraft } from '#lib/domain/subprocessors/import/draft-record.ts'
import { type ImportedList, importedList } from '#lib/domain/subprocessors/import/drafts.ts'
import { rowsOf } from '#lib/domain/subprocessors/import/table-rows.ts'
import { writing } from '../../platform/files/writing.ts'
import { type NamedTable, readTables } from '../../spreadsheets/read-table.ts'
import { recordText } from '../../terms/subprocessors/record-text.ts'
import { importContext } from './import-context.ts'

const FOLDER = 'data/subprocessors'
const NOTHING = 'Nothing was imported'

/** The path of the file of a drafted record, from the desk's folder. */
export function fileOf({ id }: RecordDraft): string {
  return `${FOLDER}/${id}.yaml`
}

/**
 * The records that a table describes, none of which has a file yet.
 * @param sheet of a workbook; null: the first one with headings that are known
 * @param regions ids of the regions that a table without regions is about
 * @throws RangeError with everything that keeps the table from being imported
 */
export async function readImport(
  root: string,
  file: string,
  sheet: string | null,
  regions: readonly string[],
): Promise<ImportedList & { sheet: string | null }> {
  const context = importContext(root, regions)
  const unknown = regions.filter((id) => context.regions.every((region) => region.id !== id))
  if (unknown.length > 0)
    throw new RangeError(
      `${NOTHING}: the terms have no region ${unknown.join(', ')}. Use ${context.regions.map(({ id }) => id).join(', ')}.`,
    )
  const tables = await readTables(file, (table) => rowsOf(table)?.known ?? 0)
  const { sheet: name, table } = chosen(file, tables, sheet)
  const list = importedList(table, context)
  const present = list.drafts.map(fileOf).filter((path) => existsSync(join(root, path)))
  const faults = [
    ...list.faults,
    ...present.map(
      (path) => `${path} exists already, and is never written over. Delete the row, or the file first.`,
    ),
  ]
  if (faults.length > 0) throw new RangeError([`${NOTHING}. Fix these first:`, ...faults].join('\n  '))
  return { ...list, sheet: name }
}

function chosen(file: string, tables: readonly NamedTable[], sheet: string | null): NamedTable {
  const found =
    sheet === null
      ? (tables.find(({ table }) => rowsOf(table) !== null) ?? tables[0])
      : tables.find((table) => table.sheet === sheet)
  if (found !== undefined) return found
  const names = tables.flatMap((table) => (table.sheet === null ? [] : [`“${table.sheet}”`]))
  throw new RangeError(
    names.length === 0
      ? `${NOTHING}: ${file} has no sheets. Leave --sheet out.`
      : `${NOTHING}: ${file} has no sheet “${sheet}”. Use one of ${names.join(', ')}.`,
  )
}

/**
 * Writes a file for each record, all or none.
 * @throws RangeError where the disk does not take them
 */
export function writeImport(root: string, drafts: readonly RecordDraft[]): void {
  const folder = join(root, FOLDER)
  const written: string[] = []
  writing(folder, NOTHING, () => {
    try {
      mkdirSync(folder, { recursive: true })
      for (const draft of drafts) {
        const path = join(root, fileOf(draft))
        writeFileSync(path, recordText(draft.value), { flag: 'wx' })
        written.push(path)
      }
    } catch (error) {
      for (const path of written) rmSync(path)
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      throw new RangeError(`${NOTHING}: a file of the list has appeared meanwhile. Run the command again.`, {
        cause: error,
      })
    }
  })
}
