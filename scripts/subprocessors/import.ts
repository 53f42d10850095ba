/** Command line: writes a file for each sub-processor of a table. npm run subprocessors:import -- list.xlsx [--dry-run] */

import { counted } from '#lib/domain/quantities/time/duration.ts'
import { gapsOf } from '#lib/domain/subprocessors/import/gaps.ts'
import { readImport } from '#lib/server/subprocessors/import/import-list.ts'
import { fileOf, writeImport } from '#lib/server/terms/subprocessors/imported-files.ts'
import { readArguments, UsageError } from '../command-line/read-arguments.ts'
import { runCommand } from '../command-line/run-command.ts'

const USAGE = `npm run subprocessors:import -- <file.csv | file.xlsx> [--dry-run]
  writes data/subprocessors/<id>.yaml for each company of a table, and says what of it is left to fill in
  --dry-run          shows what would be written, and writes nothing
  --regions us,eu    the regions of the terms that a table without a column Region is about
  --sheet <name>     the sheet of a workbook; without it, the first one with headings that are known`

async function importList(): Promise<string> {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      regions: { type: 'string', default: '' },
      sheet: { type: 'string' },
    },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0)
    throw new UsageError(
      file === undefined
        ? 'which table? Name a CSV or XLSX file.'
        : `one table at a time: ${positionals.join(', ')}`,
    )
  const root = process.cwd()
  const regions = values.regions.split(',').filter((id) => id !== '')
  const { drafts, read, ignored, toCheck, sheet } = await readImport(
    root,
    file,
    values.sheet ?? null,
    regions,
  )
  if (sheet !== null) console.log(`Sheet “${sheet}”.`)
  console.log(`Read: ${read.map(({ heading, field }) => `“${heading}” as ${field}`).join(', ')}.`)
  for (const heading of ignored.columns) console.log(`Column “${heading}” is not read.`)
  for (const column of ignored.unnamed) console.log(`Column ${column} has no heading, and is not read.`)
  for (const row of ignored.rows) console.log(`Row ${row} holds one cell, and is not read.`)
  for (const sentence of toCheck) console.log(`To check: ${sentence}`)
  for (const draft of drafts) {
    const { notStated, toFillIn } = gapsOf(draft.value)
    console.log(`${fileOf(draft)}: ${draft.company}`)
    if (toFillIn.length > 0) console.log(`  to fill in: ${toFillIn.join(', ')}`)
    if (notStated.length > 0) console.log(`  not stated: ${notStated.join(', ')}`)
  }
  const files = counted(drafts.length, 'file')
  if (values['dry-run']) return `${files} would be written. Nothing was.`
  writeImport(root, drafts)
  return `${files} written to data/subprocessors. Fill in what is missing; npm run terms:check names it. Then draft the notice with: npm run subprocessors:change`
}

await runCommand('subprocessors:import', USAGE, importList)
