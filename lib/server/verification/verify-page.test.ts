import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Manifest } from '../archive/manifest/manifest-file.ts'
import { catalogue, useCatalogue } from '../terms/current.ts'
import { withLateEdition } from '../versions/testing/with-editions.ts'
import { sealAnswer } from './sealed-answer.ts'
import { archivedSla, manifestOf, sha256Of } from './testing/known-archive.ts'
import { identityOf } from './testing/signed-pdf.ts'
import { verifyPage } from './verify-page.ts'

let kept: Manifest
vi.mock('../archive/manifest/manifest.ts', () => ({
  manifest: () => kept,
  archivedBySha256: (sha256: string) => kept.documents.find((document) => document.sha256 === sha256) ?? null,
}))

const SEEN_AT = new Date('2026-11-20T09:58:00Z')
const SEEN = { given: 'file', signature: null, signedAgain: false } as const

const NOW = new Date('2026-11-20T10:00:00Z')

beforeAll(async () => {
  const { certificate } = await identityOf('Lumenary Cloud, Inc.')
  const versions = ['2026-04-01', '2026-04-01.1', '2026-10-01', '2027-03-01', '2025-01-01']
  kept = manifestOf(
    versions.map((version) => archivedSla(version, version, certificate)),
    certificate,
  )
})

async function shown(version: string, now = NOW) {
  const { verdict } = await verifyPage({ sha256: sha256Of(version) }, now)
  const rows = new Map(verdict?.rows.map(({ label, value }) => [label, value]))
  return { words: verdict?.words, inForce: rows.get('Version in force'), links: verdict?.links ?? [], rows }
}

// 2026-10-01 had replaced its version on 1 October; published on 12 November, 08:00 UTC.
test('the document of a late edition says for whom it applies, and not that it was never in force', async () => {
  const own = catalogue()
  onTestFinished(() => useCatalogue(own))
  useCatalogue(withLateEdition())
  const { words, rows } = await shown('2026-04-01.1')
  expect(words).toBe('Genuine, superseded')
  expect(rows.get('Version in force')).toBeUndefined()
  expect(rows.get('Edition applies')).toBe(
    'from 12 November 2026, 08:00 UTC, only to customers to whom version 2026-04-01 still applies, such as those whose order form fixes it',
  )
})

// It says that it was signed on 20 November 2026, 08:59:59 UTC, as all of these do.
test('a document with a time that has not come yet is headed as dated ahead', async () => {
  const { words } = await shown('2026-10-01', new Date('2026-11-20T08:59:58Z'))
  expect(words).toBe('Genuine, in force, dated ahead')
  expect((await shown('2026-10-01', new Date('2026-11-20T08:59:59Z'))).words).toBe('Genuine, in force')
})

test('a superseded document names its time in force and leads to the comparison', async () => {
  const { words, inForce, links, rows } = await shown('2026-04-01')
  expect(words).toBe('Genuine, superseded')
  expect(inForce).toBe('from 1 April 2026, 00:00 UTC, until 1 October 2026, 00:00 UTC')
  expect(links).toEqual([
    {
      href: '/versions/compare?from=2026-04-01&to=2026-10-01&tier=enterprise&region=eu',
      text: 'Compare 2026-04-01 with the version in force',
    },
    { href: '/documents/2026-04-01/enterprise/eu/sla.pdf', text: 'Original document (PDF)' },
    { href: '/versions/2026-04-01/enterprise/eu', text: 'Version 2026-04-01 as a page' },
  ])
  expect([...rows]).toEqual([
    ['Document', 'Service level agreement'],
    ['Version', '2026-04-01'],
    ['Tier', 'Enterprise'],
    ['Region', 'European Union'],
    ['Version published', '15 January 2026, 09:00 UTC'],
    ['Version in force', 'from 1 April 2026, 00:00 UTC, until 1 October 2026, 00:00 UTC'],
    ['Created and signed', '20 November 2026, 08:59 UTC'],
    ['Signed by', 'Demo signature of Lumenary Cloud, Inc.'],
    ['File name', 'lumenary-sla-enterprise-eu-2026-04-01.pdf'],
    ['SHA-256', sha256Of('2026-04-01')],
    ['Checked', '20 November 2026, 10:00 UTC'],
  ])
})

test('a document in force is compared with nothing', async () => {
  const { words, inForce, links } = await shown('2026-10-01')
  expect([words, inForce]).toEqual([
    'Genuine, in force',
    'from 1 October 2026, 00:00 UTC, until 1 March 2027, 00:00 UTC',
  ])
  expect(links.map(({ text }) => text)).toEqual(['Original document (PDF)', 'Version 2026-10-01 as a page'])
})

test('what is not published yet is nobody’s to know', async () => {
  const { inForce } = await shown('2026-10-01', new Date('2026-11-16T08:59:59Z'))
  expect(inForce).toBe('from 1 October 2026, 00:00 UTC')
})

test('before its publication the page tells nothing of a document but its SHA-256', async () => {
  // 2027-03-01 was published on 16 November 2026 at 09:00:00 UTC.
  const { words, links, rows } = await shown('2027-03-01', new Date('2026-11-16T08:59:59Z'))
  expect(words).toBe('Unknown')
  expect([...rows]).toEqual([
    ['SHA-256', sha256Of('2027-03-01')],
    ['Checked', '16 November 2026, 08:59 UTC'],
  ])
  expect(links.map(({ href }) => href)).toEqual(['/versions'])
})

test('an announced document is compared the other way round', async () => {
  const { words, inForce, links } = await shown('2027-03-01')
  expect([words, inForce]).toEqual(['Genuine, not yet in force', 'from 1 March 2027, 00:00 UTC'])
  expect(links[0]?.href).toContain('from=2026-10-01&to=2027-03-01')
})

test('before any version is in force there is nothing to compare with', async () => {
  const { words, links } = await shown('2026-04-01', new Date('2026-02-01T00:00:00Z'))
  // In February the file of November is of a time that has not come yet.
  expect(words).toBe('Genuine, not yet in force, dated ahead')
  expect(links.map(({ text }) => text)).not.toContain(expect.stringContaining('Compare'))
})

test('a document whose version the ledger lacks is not called genuine', async () => {
  const { words, inForce, rows } = await shown('2025-01-01')
  expect([words, inForce]).toEqual(['Unknown', undefined])
  expect(rows.get('Version')).toBe('2025-01-01')
})

test('a SHA-256 is taken as people copy it, and shown again', async () => {
  const given = `  ${sha256Of('2026-10-01').toUpperCase()}\n`
  const { verdict, sha256 } = await verifyPage({ sha256: given }, NOW)
  expect(verdict?.words).toBe('Genuine, in force')
  expect(sha256).toEqual({ value: sha256Of('2026-10-01'), fault: null })
})

test.each([
  ['', 'Enter a SHA-256.'],
  [' ', 'Enter a SHA-256.'],
  ['abc', 'Enter 64 hexadecimal digits: 0 to 9 and a to f.'],
  ['g'.repeat(64), 'Enter 64 hexadecimal digits: 0 to 9 and a to f.'],
])('%j is not a SHA-256: it stays, with how to fix it', async (given, fault) => {
  expect(await verifyPage({ sha256: given }, NOW)).toMatchObject({
    verdict: null,
    sha256: { value: given, fault },
  })
})

test('an address alone cannot show a verdict on a file; a sealed one shows what was seen', async () => {
  const forged = Buffer.from(JSON.stringify({ sha256: 'a', given: 'file', signature: null })).toString(
    'base64url',
  )
  for (const answer of ['genuine-in-force', `${forged}.`, `${forged}.${'A'.repeat(43)}`])
    expect(await verifyPage({ answer, verdict: 'genuine-in-force' }, NOW)).toMatchObject({
      verdict: null,
      fileFault: expect.stringContaining('incomplete or too old'),
    })
  const answer = sealAnswer({ ...SEEN, sha256: 'ab'.repeat(32) }, SEEN_AT)
  expect((await verifyPage({ answer }, NOW)).verdict).toMatchObject({
    words: 'Unknown',
    reason: 'The archive does not hold this file, and no signature was found in it.',
    // The file was looked at two minutes ago and is gone; only the archive is asked again.
    rows: expect.arrayContaining([
      { label: 'File checked', value: '20 November 2026, 09:58 UTC', figures: false },
      { label: 'Archive asked', value: '20 November 2026, 10:00 UTC', figures: false },
    ]),
  })
})

test('a sealed answer asks the archive again: it may hold the document by now', async () => {
  const answer = sealAnswer({ ...SEEN, sha256: sha256Of('2026-10-01') }, SEEN_AT)
  expect((await verifyPage({ answer }, NOW)).verdict?.words).toBe('Genuine, in force')
})

test('a copy with more in it names its original and leads there', async () => {
  const original = sha256Of('2026-04-01')
  const signature = {
    signer: 'ours',
    subject: 'Lumenary Cloud, Inc.',
    certificate: 'ab12',
    demo: false,
    state: 'intact',
    uncovered: 1_234,
    revision: original,
  } as const
  const answer = sealAnswer({ ...SEEN, sha256: 'ab'.repeat(32), signature }, SEEN_AT)
  const { verdict } = await verifyPage({ answer }, NOW)
  expect(verdict).toMatchObject({
    words: 'Altered',
    advice: 'Do not rely on this file.',
    reason:
      'This is a copy of the SLA, version 2026-04-01, Enterprise, European Union, with 1,234 bytes added that our signature does not cover. What was signed is unchanged: use the original instead.',
    links: [
      { href: '/documents/2026-04-01/enterprise/eu/sla.pdf', text: 'The original (PDF)' },
      { href: '/versions/2026-04-01/enterprise/eu', text: 'Version 2026-04-01 as a page' },
    ],
  })
  expect(verdict?.rows.slice(0, 4).map(({ label, value }) => [label, value])).toEqual([
    ['Copy of', 'the SLA, version 2026-04-01, Enterprise, European Union'],
    ['SHA-256 of the original', original],
    ['Signature names', 'Lumenary Cloud, Inc.'],
    ['SHA-256 of this file', 'ab'.repeat(32)],
  ])
})

test.each([
  ['not-a-pdf', /^This file is not a PDF\./],
  ['file-too-large', /larger than 20 MB/],
])('fault %s is explained beside the file', async (fault, words) => {
  expect((await verifyPage({ fault }, NOW)).fileFault).toMatch(words)
})

test.each(['', 'toString', '<b>x</b>', 'internal-error'])('fault %j says nothing', async (fault) => {
  expect((await verifyPage({ fault }, NOW)).fileFault).toBeNull()
})
