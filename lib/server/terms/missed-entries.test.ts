import { expect, test } from 'vitest'
import type { Finding } from './finding.ts'
import { withoutMissed } from './missed-entries.ts'

const finding = (file: string, rule: string): Finding => ({ file, line: 1, rule, message: 'As found.' })
const isReleased = (version: string) => version === '2026-10-01'

const DRAFT = finding('data/terms/2027-06-01/terms.yaml', 'region.unused-country')
const RELEASED = finding('data/terms/2026-10-01/terms.yaml', 'region.unlisted-employer')
const PARENT = finding('data/subprocessors/google-cloud.yaml', 'subprocessors.unknown-parent')
const OTHER = finding('data/terms/2027-06-01/terms.yaml', 'region.duplicate-id')

// The list of today is that of drafts; a released version has its own.
test.each([
  ['data/subprocessors/scaleway.yaml', 'yaml.schema', [RELEASED, OTHER]],
  ['data/subprocessors/scaleway.yaml', 'yaml.syntax', [RELEASED, OTHER]],
  ['data/subprocessors/scaleway.yaml', 'file.not-text', [RELEASED, OTHER]],
  ['data/subprocessors/scaleway.yml', 'subprocessors.file-name', [RELEASED, OTHER]],
  ['data/subprocessors', 'file.missing', [RELEASED, OTHER]],
  ['data/terms/2026-10-01/subprocessors/scaleway.yaml', 'yaml.schema', [DRAFT, PARENT, OTHER]],
  // Read, under a wrong name or with a wrong rank: what is missed is missing.
  ['data/subprocessors/scaleway.yaml', 'subprocessors.file-name', [DRAFT, RELEASED, PARENT, OTHER]],
  ['data/subprocessors/scaleway.yaml', 'subprocessors.rank', [DRAFT, RELEASED, PARENT, OTHER]],
])('%s, %s: what follows is left out', (file, rule, expected) => {
  const cause = finding(file, rule)
  expect(withoutMissed([cause, DRAFT, RELEASED, PARENT, OTHER], isReleased)).toEqual([cause, ...expected])
})
