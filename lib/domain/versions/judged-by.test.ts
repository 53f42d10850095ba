import { expect, test } from 'vitest'
import { type JudgedBy, judgedByInWords, noVersionInWords } from './judged-by.ts'

const OLD = { version: '2026-04-01', standing: 'superseded' } as const
const CURRENT = { version: '2026-10-01', standing: 'in-force' } as const
const NEXT = { version: '2027-03-01', standing: 'announced' } as const
const JUNE = { when: 'at the beginning of June 2026', ahead: false }
const words = (by: Partial<JudgedBy>) =>
  judgedByInWords({ ...OLD, chosen: false, applicable: OLD, ...JUNE, ...by })

test('the version comes first, with its standing and why it is that one', () => {
  expect(words({})).toBe('Version 2026-04-01 (superseded). It applied at the beginning of June 2026.')
  const march = { when: 'at the beginning of March 2027', ahead: true }
  expect(words({ ...NEXT, applicable: NEXT, ...march })).toBe(
    'Version 2027-03-01 (announced). It will apply at the beginning of March 2027, unless a later version is published by then.',
  )
})

test('of a version that was chosen, which one applies is said too', () => {
  expect(words({ ...CURRENT, chosen: true })).toBe(
    'Version 2026-10-01 (in force). You chose it. Version 2026-04-01 (superseded) applied at the beginning of June 2026.',
  )
  expect(words({ chosen: true })).toBe(
    'Version 2026-04-01 (superseded). You chose it, and it applied at the beginning of June 2026.',
  )
  expect(words({ chosen: true, applicable: null, when: 'at the beginning of March 2026' })).toBe(
    'Version 2026-04-01 (superseded). You chose it. No version applied at the beginning of March 2026.',
  )
})

test('where no date decides, a choice is compared with what is in force', () => {
  const current = { ...CURRENT, applicable: CURRENT, when: null }
  expect(words(current)).toBe('Version 2026-10-01 (in force).')
  expect(words({ ...current, chosen: true })).toBe('Version 2026-10-01 (in force). You chose it.')
  expect(words({ ...current, ...OLD, chosen: true })).toBe(
    'Version 2026-04-01 (superseded). You chose it. Version 2026-10-01 is in force.',
  )
})

test('where none applies, the first version and its beginning are named', () => {
  const release = (version: string) => ({
    version,
    publishedAt: '2026-01-15T09:00:00Z',
    effectiveAt: `${version}T00:00:00Z`,
  })
  const ledger = [release('2026-10-01'), release('2026-04-01')]
  const march = { when: 'at the beginning of March 2026', ahead: false }
  expect(noVersionInWords(march, ledger, new Date('2026-11-25T12:00:00Z'))).toBe(
    'No version of these terms applied at the beginning of March 2026. The first version, 2026-04-01, took effect on 1 April 2026, 00:00 UTC.',
  )
  expect(noVersionInWords({ ...march, ahead: true }, ledger, new Date('2026-02-25T12:00:00Z'))).toBe(
    'No version of these terms will apply at the beginning of March 2026. The first version, 2026-04-01, takes effect on 1 April 2026, 00:00 UTC.',
  )
  expect(noVersionInWords(march, [], new Date('2026-01-01'))).toContain('No version is published yet.')
})
