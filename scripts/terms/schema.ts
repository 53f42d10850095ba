/** Command line: writes the JSON schemas with which an editor checks the files of `data/`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writing } from '#lib/server/platform/files/writing.ts'
import { editorSchemas } from '#lib/server/terms/editor-schemas.ts'
import { readArguments } from '../command-line/read-arguments.ts'
import { runCommand } from '../command-line/run-command.ts'

const USAGE = `npm run terms:schema
Writes the JSON schemas for editors to docs/schema. Takes no options.`

await runCommand('terms:schema', USAGE, () => {
  readArguments({ options: {} })
  const folder = join(process.cwd(), 'docs/schema')
  writing(folder, 'Not every schema was written', () => {
    mkdirSync(folder, { recursive: true })
    for (const [name, text] of editorSchemas()) writeFileSync(join(folder, name), text)
  })
  return 'written to docs/schema'
})
