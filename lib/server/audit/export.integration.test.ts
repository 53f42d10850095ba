import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '#lib/domain/auth/actor.ts'
import { transaction } from '../db/command.ts'
import { openStore, type Store } from '../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import { type AuditFormat, exportLog } from './export-log.ts'
import { recordEntry } from './record-entry.ts'
import { verifyExport } from './verify-export.ts'
import { verifyLog } from './verify-log.ts'

const KIM: Person = {
  kind: 'person',
  id: 'kim',
  // A spreadsheet would take it for a formula.
  name: '=Kim "K", Voss',
  role: 'admin',
  session: 's1',
  trace: { network: '203.0.113.0/24', requestId: 'r1' },
}

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-audit-'))
  beforeAll(async () => {
    backend = await start()
    store = await openStore(backend.settings)
    // More than are read at once.
    await transaction(store.db, { actor: KIM, now: new Date() }, async (context) => {
      for (let n = 0; n < 520; n += 1)
        await recordEntry(
          {
            action: n % 2 === 0 ? 'people.disabled' : 'people.enabled',
            target: { kind: 'person', id: `p${n}`, name: 'Mara' },
          },
          context,
        )
    })
  })
  afterAll(async () => {
    await store.close()
    await backend.stop()
    rmSync(directory, { recursive: true, force: true })
  })

  async function exported(
    format: AuditFormat,
    filter: Parameters<typeof exportLog>[0]['filter'] = {},
    actor = KIM,
  ) {
    const parts = await exportLog({ filter, format }, { actor, now: new Date(), db: store.db })
    let text = ''
    for await (const part of parts) text += part
    return text
  }

  test('JSON Lines hold every entry, that of the export too, and their chain can be checked', async () => {
    const text = await exported('jsonl')
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: 521 }, (_, n) => n + 1))
    expect(lines.at(-1)).toMatchObject({ action: 'audit.exported', actor: { id: 'kim' } })
    const file = join(directory, 'audit.jsonl')
    writeFileSync(file, text)
    expect(await verifyExport(file)).toEqual(await verifyLog(store.db))
    writeFileSync(file, text.replace('"p7"', '"p8"'))
    expect(await verifyExport(file)).toMatchObject({ number: 8 })
    writeFileSync(file, 'number,at\r\n1,2\r\n')
    await expect(verifyExport(file)).rejects.toThrow('Line 1 is no entry of an audit log.')
  })

  test('CSV is a table with one head, in which no cell is a formula', async () => {
    const text = await exported('csv', { action: 'people.disabled' })
    const rows: string[][] = parse(text, { bom: true })
    expect(rows).toHaveLength(1 + 260)
    expect(rows[0]?.slice(0, 5)).toEqual(['number', 'at', 'actor_kind', 'actor_id', 'actor'])
    expect(text.match(/\uFEFF/g)).toHaveLength(1)
    const actor = rows[1]?.[4] ?? ''
    expect(actor.endsWith('=Kim "K", Voss')).toBe(true)
    expect(actor.startsWith('=')).toBe(false)
  })

  test('only an administrator exports it', async () => {
    for (const role of ['rep', 'manager', 'privacy', 'legal'] as const)
      await expect(exported('csv', {}, { ...KIM, role })).rejects.toThrow('Administrator')
  })
})
