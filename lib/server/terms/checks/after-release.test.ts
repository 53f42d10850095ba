import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readCatalogue } from '../catalogue.ts'
import { hashesOf } from '../ledger/seal.ts'
import { startVersion } from '../release/new-version.ts'
import type { ReleasePlan } from '../release/plan-release.ts'
import { DataCopy } from '../testing/data-copy.ts'
import { errorsAfterRelease } from './after-release.ts'

const NOW = new Date('2026-11-20T10:00:00Z')

const PLAN: Omit<ReleasePlan, 'list'> = {
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
    approvals: ['engineering', 'legal', 'product'].map((role) => ({ role, on: '2026-11-20' })),
  },
}

// Whatever the check of a draft overlooks: here the sealed list is not the one that the draft was checked with.
test('what the check would find after a release is found before anything is written', () => {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  copy.keepOnly('2026-10-01')
  copy.keepTiers('2026-10-01', 'starter')
  startVersion(copy.root, '2027-06-01')
  const { catalogue } = readCatalogue(copy.root, NOW)
  const list = catalogue?.drafts.get('2027-06-01')?.subprocessors ?? []
  const files = () => [...hashesOf(join(copy.root, 'data'))]
  const before = files()
  const errorsWith = (sealed: ReleasePlan['list']) =>
    errorsAfterRelease(
      copy.root,
      { ...PLAN, list: sealed },
      catalogue?.ledger.at(-1),
      NOW,
      process.cwd(),
    ).map(({ file, rule }) => `${file} ${rule}`)
  expect(errorsWith(list)).toEqual([])
  const moved = list.map((record) => ({
    ...record,
    regions: record.regions.map((entry) => ({
      ...entry,
      storage: record.id === 'wasabi' ? [{ place: 'São Paulo', country: 'BR' }] : entry.storage,
    })),
  }))
  expect(errorsWith(moved)).toContain(
    'data/terms/2027-06-01/subprocessors/wasabi.yaml subprocessors.undeclared-storage',
  )
  expect(files()).toEqual(before)
})
