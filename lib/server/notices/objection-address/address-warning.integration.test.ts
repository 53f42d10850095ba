import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import { BACKENDS, type Backend } from '../../db/testing/backends.ts'
import { objectionAddress } from './address-state.ts'
import { objectionAddressWarning } from './address-warning.ts'
import { objectionTests } from './tables.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const SENT = '2026-11-19T10:00:00Z'

test('where there is no database, none is made, and it says where to look', async () => {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'sla-desk-none-'))
  try {
    const warning = await objectionAddressWarning(NOW, { stateDirectory, databaseUrl: undefined })
    expect(warning).toContain('the database of the desk is not on this machine. Look in the console')
    expect(readdirSync(stateDirectory)).toEqual([])
  } finally {
    rmSync(stateDirectory, { recursive: true, force: true })
  }
})

test('a database that does not answer holds nothing up', async () => {
  const databaseUrl = 'postgresql://desk:desk@127.0.0.1:1/desk'
  const warning = await objectionAddressWarning(NOW, { stateDirectory: '/none', databaseUrl })
  expect(warning).toContain('its database cannot be read from here')
})

describe.each(BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  beforeAll(async () => {
    backend = await start()
  })
  afterAll(async () => await backend.stop())

  test('a running desk keeps its database; once a test message came back nothing is said', async () => {
    const isShared = backend.settings.databaseUrl !== undefined
    const running = await openStore(backend.settings)
    const warn = async () => await objectionAddressWarning(NOW, backend.settings)
    try {
      expect(await warn()).toContain(isShared ? 'Nobody has tested yet' : 'the desk is running')
      await running.db.insert(objectionTests).values({
        ...{ id: randomUUID(), address: objectionAddress(NOW) ?? '', messageId: '<test@sla.example.com>' },
        ...{ tokenSha256: '5e'.repeat(32), sentAt: SENT, returnedAt: null },
      })
      if (isShared) expect(await warn()).toContain('has not come back yet')
      await running.db.update(objectionTests).set({ returnedAt: NOW.toISOString() })
      // The desk goes on as before.
      expect(await running.db.select().from(objectionTests)).toHaveLength(1)
      if (isShared) expect(await warn()).toBeNull()
    } finally {
      await running.close()
    }
    expect(await warn()).toBeNull()
  })
})
