import { afterEach, expect, test, vi } from 'vitest'
import { complain } from '../archive/jobs/state/complaint.ts'
import { log } from '../platform/logs/log.ts'
import { readinessReport } from './readiness-report.ts'

afterEach(() => {
  complain('releases', null)
  complain('notices', null)
})

test('every ledger that differs is named with its sentence, and none where none does', () => {
  vi.spyOn(log(), 'error').mockReturnValue()
  expect(readinessReport().body).not.toHaveProperty('faults')
  complain('notices', { code: 'subprocessor-ledger-differs', words: 'The ledger lacks a notice.' })
  complain('releases', { code: 'ledger-differs', words: 'The ledger lacks a version.' })
  expect(readinessReport().body).toMatchObject({
    faults: [
      {
        code: 'ledger-differs',
        reason:
          'The ledger does not record a version as its signed documents do. The log names it. Restore data/ as it was published.',
      },
      {
        code: 'subprocessor-ledger-differs',
        reason:
          'The ledger of sub-processors does not hold a notice as it was published. The log names it. Restore data/subprocessor-ledger.yaml as it was published.',
      },
    ],
  })
})
