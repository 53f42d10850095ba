import { expect, onTestFinished, test } from 'vitest'
import { readCatalogue } from '../catalogue.ts'
import { findingInWords } from '../finding.ts'
import { startVersion } from '../release/new-version.ts'
import { DataCopy } from '../testing/data-copy.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const TERMS = 'data/terms/2027-07-01/terms.yaml'

/** What is found in the demo with a draft of which one text is another. */
function found(from: string, to: string) {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  startVersion(copy.root, '2027-07-01')
  copy.replace(TERMS, from, to)
  const { findings } = readCatalogue(copy.root, NOW)
  return { copy, findings: findings.map(findingInWords) }
}

// Datadog stores logs of Asia-Pacific in Tokyo until 2030-02-01, when it moves to Singapore: the working copy says that already.
test('a draft names the country of a company until its announced move', () => {
  const { copy, findings } = found(
    'subprocessorCountries: [Japan, United States]',
    'subprocessorCountries: [United States]',
  )
  const line = copy.lineOf(TERMS, 'subprocessorCountries: [United States]')
  expect(findings).toEqual([
    `${TERMS}:${line} subprocessors.undeclared-storage: datadog is on the list that this draft is released with, and stores data in Japan, which region apac of the terms of draft 2027-07-01 does not name (Singapore, Australia, United States). Name it here, or release this version once the announced change has taken effect.`,
  ])
})

test('a draft that names the countries of the list of today is left alone', () => {
  expect(found('  days: 30', '  days: 31').findings).toEqual([])
})
