import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { editorSchemas } from '#lib/server/data/editor-schemas.ts'

const folder = join(process.cwd(), 'docs/schema')
mkdirSync(folder, { recursive: true })
for (const [name, text] of editorSchemas()) writeFileSync(join(folder, name), text)
console.log('terms:schema: written to docs/schema')
