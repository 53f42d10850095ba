import { type ImportedList, importedList } from '#lib/domain/subprocessors/import/drafts.ts'
import { rowsOf } from '#lib/domain/subprocessors/import/table-rows.ts'
import { type NamedTable, readTables } from '../../spreadsheets/read-table.ts'
import { importContext } from '../../terms/subprocessors/import-context.ts'
import { presentFiles } from '../../terms/subprocessors/imported-files.ts'

const NOTHING = 'Nothing was imported'

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
  const tables = await readTables(file, (table) => rowsOf(table)?.read.length ?? 0)
  const { sheet: name, table } = chosen(file, tables, sheet)
  const list = importedList(table, context)
  const faults = [
    ...list.faults,
    ...presentFiles(root, list.drafts).map(
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
