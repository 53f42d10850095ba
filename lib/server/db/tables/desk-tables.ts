import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS_FOLDER } from './migrations-folder.ts'

/** Every table of the desk, by name, as the last migration leaves them. */
export function tablesOfDesk(): string[] {
  const { entries } = meta('_journal.json') as { entries: { idx: number }[] }
  const last = String(entries.at(-1)?.idx ?? 0).padStart(4, '0')
  const { tables } = meta(`${last}_snapshot.json`) as { tables: Record<string, { name: string }> }
  return Object.values(tables).map(({ name }) => name)
}

function meta(file: string): unknown {
  return JSON.parse(readFileSync(join(MIGRATIONS_FOLDER, 'meta', file), 'utf8'))
}
