import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { editorSchemas } from './editor-schemas.ts'

const FOLDER = 'docs/schema'
const schemas = editorSchemas()

test.each([...schemas])('docs/schema/%s is current; npm run terms:schema writes it', (name, text) => {
  expect(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))).toEqual(JSON.parse(text))
})

test('docs/schema holds nothing else', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...schemas.keys()].sort())
})

test('the first line of every file of data/ leads an editor to its schema', () => {
  const files = readdirSync('data', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  )
  expect(files.length).toBeGreaterThan(4)
  for (const file of files) {
    const path = join('data', file)
    const [first = ''] = readFileSync(path, 'utf8').split('\n')
    const target = /^# yaml-language-server: \$schema=(.+)$/.exec(first)?.[1]
    expect(target, `${path}: ${first}`).toBeDefined()
    const schema = join(dirname(path), target ?? '')
    expect(schema).toBe(join(FOLDER, expectedSchema(file)))
  }
})

function expectedSchema(file: string): string {
  if (file.includes('subprocessors/')) return 'subprocessor.schema.json'
  return basename(file).replace('.yaml', '.schema.json')
}
