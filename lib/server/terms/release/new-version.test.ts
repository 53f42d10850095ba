import { expect, onTestFinished, test } from 'vitest'
import { DataCopy } from '../testing/data-copy.ts'
import { startVersion } from './new-version.ts'

/** The demo with its version of 2026-10-01 alone, and a draft that begins on 1 August 2027. */
function withDraft() {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  copy.keepOnly('2026-10-01')
  startVersion(copy.root, '2027-08-01')
  return copy
}

test('a version may begin before a draft: it is copied from what begins before it, and the draft is named', () => {
  const copy = withDraft()
  copy.replace('data/terms/2027-08-01/terms.yaml', '  days: 30', '  days: 45')
  expect(startVersion(copy.root, '2027-05-01')).toEqual({
    folder: 'data/terms/2027-05-01',
    from: '2026-10-01',
    later: ['2027-08-01'],
  })
  expect(copy.read('data/terms/2027-05-01/terms.yaml')).toContain('  days: 30')
  expect(startVersion(copy.root, '2027-09-01')).toMatchObject({ from: '2027-08-01', later: [] })
})

test('only what is released forbids an earlier day', () => {
  const copy = withDraft()
  expect(() => startVersion(copy.root, '2026-09-30')).toThrow(
    '2026-09-30 is not after 2026-10-01, the newest released version.',
  )
  // Nothing is released, and the only terms begin later.
  copy.write('data/releases.yaml', 'releases: []\n')
  copy.delete('data/terms/2026-10-01')
  expect(startVersion(copy.root, '2027-05-01')).toMatchObject({ from: '2027-08-01', later: ['2027-08-01'] })
})
