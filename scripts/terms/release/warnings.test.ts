import { expect, onTestFinished, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { unpublishedFindings } from '#lib/server/terms/checks/unpublished.ts'
import { startVersion } from '#lib/server/terms/release/new-version.ts'
import { DataCopy } from '#lib/server/terms/testing/data-copy.ts'
import { stillUnpublished } from './warnings.ts'

const NOW = new Date('2026-11-20T10:00:00Z')

/** What is said of a changed address of the vendor, before and after a draft would be released. */
function said(keep: boolean, drafts: readonly string[], version: string, effectiveAt: string) {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  if (keep) copy.keepOnly('2026-10-01')
  for (const draft of drafts) startVersion(copy.root, draft)
  copy.replace('data/vendor.yaml', 'dpo@example.com', 'officer@example.com')
  const { catalogue, findings } = readCatalogue(copy.root)
  if (catalogue === null) throw new Error(JSON.stringify(findings))
  const entry = {
    version,
    publishedAt: '2026-11-20T10:00:00Z',
    effectiveAt,
    material: true,
    reason: 'x',
    approvals: [],
  }
  return {
    before: unpublishedFindings(copy.root, catalogue, NOW).map(({ message }) => message),
    after: stillUnpublished(copy.root, catalogue, { entry }, NOW).map(({ message }) => message),
  }
}

test('what a release publishes is no warning of it, and the draft that can be released next is named', () => {
  const { before, after } = said(true, ['2027-07-01', '2027-10-01'], '2027-10-01', '2027-10-01T00:00:00Z')
  expect(before).toEqual([expect.stringContaining('Draft 2027-07-01 carries it')])
  expect(after).toEqual([])
})

test('an edition of the version in force leaves the announced one as it is', () => {
  const { before, after } = said(false, ['2026-10-01.1'], '2026-10-01.1', '2026-11-20T10:00:00Z')
  expect(before).toHaveLength(1)
  // Version 2027-03-01 is released, begins later and has its own copy of the vendor's facts.
  expect(after).toEqual([
    expect.stringMatching(/in version 2027-03-01, which begins on 2027-03-01\. .*terms:new -- 2027-03-01\.1/),
  ])
})
