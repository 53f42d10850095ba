import { expect, test, vi } from 'vitest'
import { StoreUnavailableError } from '../db/store-error.ts'
import { log } from '../platform/logs/log.ts'
import { ledgerTimestampSweep } from './ledger-timestamp-sweep.ts'
import { TimestampError } from './timestamp-error.ts'

vi.stubEnv('TSA_URL', 'http://127.0.0.1:1/')

test('an authority that refuses the connection is told, though a database that is away looks the same', () => {
  const warn = vi.spyOn(log(), 'warn').mockReturnValue(undefined)
  const cause = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' })
  ledgerTimestampSweep.failed?.(new StoreUnavailableError('It cannot be reached.', { cause }), 5)
  expect(warn).not.toHaveBeenCalled()
  ledgerTimestampSweep.failed?.(new TimestampError('The authority cannot be reached.', { cause }), 5)
  expect(warn.mock.calls).toEqual([
    [expect.stringMatching(/trying again in 5 s\. The authority cannot be reached\./)],
  ])
})
