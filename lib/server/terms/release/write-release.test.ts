import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readCatalogue } from '../catalogue.ts'
import { hashesOf } from '../ledger/seal.ts'
import { DataCopy } from '../testing/data-copy.ts'
import { judgedInputs } from './judged-inputs.ts'
import { startVersion } from './new-version.ts'
import type { ReleasePlan } from './plan-release.ts'
import { writeRelease } from './write-release.ts'

const PLAN: ReleasePlan = {
  differences: [],
  unshown: [],
  direction: 'none',
  refusals: [],
  entry: {
    version: '2027-06-01',
    publishedAt: '2026-11-20T10:00:00Z',
    effectiveAt: '2027-06-01T00:00:00Z',
    material: false,
    reason: 'Nothing changes.',
    approvals: [],
  },
  list: [],
}

// A record whose file cannot be written fails after the draft has been copied.
test('a release that fails half-way leaves everything as it was', () => {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  copy.keepOnly('2026-10-01')
  startVersion(copy.root, '2027-06-01')
  const { ledger, subprocessors } = readCatalogue(copy.root).catalogue ?? { ledger: [], subprocessors: [] }
  const list = subprocessors.map((record) => ({ ...record, id: 'no-such-folder/zeta' }))
  const files = () => [...hashesOf(join(copy.root, 'data'))]
  const all = files()
  const judged = judgedInputs(copy.root, '2027-06-01')
  expect(() => writeRelease(copy.root, { ...PLAN, list }, ledger.at(-1), judged)).toThrow('ENOENT')
  expect(files()).toEqual(all)
})
