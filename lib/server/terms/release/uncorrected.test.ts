import { expect, onTestFinished, test } from 'vitest'
import { readCatalogue } from '../catalogue.ts'
import { DataCopy } from '../testing/data-copy.ts'
import { startVersion } from './new-version.ts'
import { planRelease } from './plan-release.ts'
import { uncorrectedVersions } from './uncorrected.ts'

// The demo's ledger: 2026-04-01 is superseded, 2026-10-01 in force, 2027-03-01 announced, with the same texts as 2026-10-01.
const NOW = new Date('2026-11-20T10:00:00Z')
const OLD = 'Customer must send the claim by e-mail'
const NEW = 'Customer must send a claim by e-mail'

function desk(): DataCopy {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  for (const version of ['2026-04-01', '2026-10-01', '2027-03-01']) copy.keepTiers(version, 'starter')
  return copy
}

function replaceIn(copy: DataCopy, version: string, from: string, to: string): void {
  copy.replace(`data/terms/${version}/sla.md`, from, to)
}

/** What is said of later versions when an edition is released. */
function said(copy: DataCopy, version: string, follows: string): string[] {
  const { catalogue, findings } = readCatalogue(copy.root)
  const [draft, source] = [catalogue?.drafts.get(version), catalogue?.versions.get(follows)]
  const entry = catalogue?.ledger.find((release) => release.version === follows)
  if (catalogue === null || draft === undefined || source === undefined || entry === undefined)
    throw new Error(JSON.stringify(findings))
  const request = { version, publishedAt: NOW, reason: 'x', corrects: 'Only a word.', approvals: [] }
  const plan = planRelease(request, draft, { source, entry }, catalogue.ledger, source)
  return uncorrectedVersions(catalogue, plan, source, NOW)
}

// "claims.contents" is the second clause of section 6.
test('the announced version that still has the old words is named with its edition, and a draft with its folder', () => {
  const copy = desk()
  startVersion(copy.root, '2026-10-01.1')
  startVersion(copy.root, '2027-06-01')
  replaceIn(copy, '2026-10-01.1', OLD, NEW)
  expect(said(copy, '2026-10-01.1', '2026-10-01')).toEqual([
    'version 2027-03-01, which begins on 2027-03-01, still has the old words of SLA 6.2. ' +
      'To correct 2027-03-01 without changing an obligation, start an edition: npm run terms:new -- 2027-03-01.1',
    'draft 2027-06-01 still has the old words of SLA 6.2. Correct it there too: edit data/terms/2027-06-01',
  ])
  // The drafts carry the correction now: one of an edition of the announced version, one of the version after it.
  startVersion(copy.root, '2027-03-01.1')
  replaceIn(copy, '2027-06-01', OLD, NEW)
  expect(said(copy, '2026-10-01.1', '2026-10-01')).toEqual([
    'draft 2027-03-01.1 still has the old words of SLA 6.2. Correct it there too: edit data/terms/2027-03-01.1',
  ])
  replaceIn(copy, '2027-03-01.1', OLD, NEW)
  expect(said(copy, '2026-10-01.1', '2026-10-01')).toEqual([])
})

test('a version that words the clause in its own way is named too', () => {
  const copy = desk()
  replaceIn(copy, '2027-03-01', OLD, 'Customer must send the claim, in English, by e-mail')
  copy.reseal()
  startVersion(copy.root, '2026-10-01.1')
  replaceIn(copy, '2026-10-01.1', OLD, NEW)
  replaceIn(copy, '2026-10-01.1', 'Customer may dispute a decision', 'The Customer may dispute a decision')
  expect(said(copy, '2026-10-01.1', '2026-10-01')).toEqual([
    expect.stringMatching(
      /^version 2027-03-01, which begins on 2027-03-01, still has the old words of SLA 6\.7, and has other words in SLA 6\.2, which may need the correction too\. /,
    ),
  ])
})

test('an edition of a superseded version names the one in force, and an edition of the last one names none', () => {
  const copy = desk()
  startVersion(copy.root, '2026-04-01.1')
  replaceIn(copy, '2026-04-01.1', OLD, NEW)
  expect(said(copy, '2026-04-01.1', '2026-04-01').map((sentence) => sentence.split(' SLA')[0])).toEqual([
    'version 2026-10-01, which is in force, still has the old words of',
    'version 2027-03-01, which begins on 2027-03-01, still has the old words of',
  ])
  startVersion(copy.root, '2027-03-01.1')
  replaceIn(copy, '2027-03-01.1', OLD, NEW)
  expect(said(copy, '2027-03-01.1', '2027-03-01')).toEqual([])
})
