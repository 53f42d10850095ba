import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MadeKey } from '#lib/domain/console/api-keys/view.ts'
import { type BuiltServer, isBuilt } from '../testing/built-server.ts'
import { TwoProcesses } from '../testing/two-processes.ts'

describe.skipIf(!isBuilt)('two processes on one PostgreSQL', () => {
  let desk: TwoProcesses
  beforeAll(async () => {
    desk = await TwoProcesses.start()
  })
  afterAll(async () => await desk?.stop())

  test('a key that is made at one works at the other at once, and revoked there works nowhere', async () => {
    const { one, two } = desk
    const body = { name: 'SIEM', scopes: ['audit.read'], expires: { days: 30 } }
    const made = await desk.change(one, '/console/api-keys/list', 'POST', body)
    const { key, token } = (await made.json()) as MadeKey
    const asked = async (at: BuiltServer) =>
      (await fetch(`${at.address}/api/v1/audit`, { headers: { authorization: `Bearer ${token}` } })).status
    expect([await asked(two), await asked(one)]).toEqual([200, 200])
    expect((await desk.change(two, `/console/api-keys/list/${key.id}`, 'DELETE', {})).status).toBe(200)
    expect([await asked(one), await asked(two)]).toEqual([401, 401])
  })
})
