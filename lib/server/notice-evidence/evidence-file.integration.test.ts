import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, expect, test, vi } from 'vitest'
import { evidenceOf, recipientOf } from '#lib/domain/notice-evidence/testing/evidence-of.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import { requestedDocument } from '../archive/answers/address.ts'
import { archiveDocument } from '../archive/archive-document.ts'
import { bytesOf } from '../archive/bytes/stored-bytes.ts'
import { closeArchive } from '../archive/jobs/open-archive.ts'
import { closePdfPool } from '../documents/pdf-pool.ts'
import { bare, pagesOf } from '../documents/testing/read-pdf.ts'
import { has, printed } from '../signing/testing/tools.ts'
import { verifyAnswer } from '../verification/answer.ts'
import { conclude } from '../verification/conclude.ts'
import { verdictFacts } from '../verification/verdict-facts.ts'
import { evidenceDocument } from './evidence-document.ts'

const NOW = new Date('2026-11-19T10:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'sla-desk-evidence-'))
vi.stubEnv('STATE_DIRECTORY', join(folder, 'state'))
vi.stubEnv('SLA_DESK_NOW', NOW.toISOString())

afterAll(async () => {
  await closePdfPool()
  await closeArchive()
  rmSync(folder, { recursive: true, force: true })
})

// No typeface has the characters of the first name; the second has more attempts than a page has lines.
const FACTS = evidenceOf([
  recipientOf({ customer: '漢字 GmbH' }),
  recipientOf({
    id: 'b',
    customer: 'Birch',
    events: Array.from({ length: 90 }, (_, index) => ({
      at: '2026-11-18T10:00:06.000Z',
      clock: '2026-11-18T10:00:06.412Z',
      concerns: 'recipient',
      addressSha256: '4a'.repeat(32),
      kind: 'postponed' as const,
      said: `mx.example.com:25: 450 try ${index + 1}`,
    })),
  }),
  ...Array.from({ length: 40 }, (_, index) => recipientOf({ id: `c${index}`, customer: `Cedar ${index}` })),
])

const file = async () => await archiveDocument(evidenceDocument(FACTS))

test('it is archived once under its content, and holds the data of which it prints the hash', async () => {
  const [document, again] = [await file(), await file()]
  expect(again).toEqual(document)
  const bytes = new Uint8Array(await bytesOf(document))
  const pdf = await getDocumentProxy(bytes)
  const content = Buffer.from(
    (await pdf.getAttachmentContent(
      'lumenary-evidence-2026-11-17-scriven-ai-20261119T093015Z.json',
    )) as Uint8Array,
  )
  expect(content.toString()).toBe(canonicalJson(FACTS))
  const pages = await pagesOf(pdf)
  expect(pages[0]).toContain(createHash('sha256').update(content).digest('hex'))
  const text = pages.join('')
  expect(text).toContain('U+6F22U+5B57GmbH,A-1')
  for (const attempt of [1, 45, 90]) expect(text).toContain(`450try${attempt}`)
  // The head of the table stands on every page that it goes on.
  const withRows = pages.filter((page) => /Cedar\d+,A-1Privacyofficer/.test(page))
  expect(withRows.length).toBeGreaterThan(3)
  for (const page of withRows) expect(page).toContain(bare('Customer and contract'))
})

test('/verify calls it genuine and says of which notice it is, and names nobody', async () => {
  const { sha256 } = await file()
  const checked = { given: 'sha256', sha256, signature: null, signedAgain: false } as const
  const conclusion = await conclude(checked, NOW)
  expect(verifyAnswer(conclusion)).toMatchObject({
    verdict: 'genuine-evidence',
    kind: 'evidence',
    version: null,
    tier: null,
    region: null,
    document: null,
    status: null,
    list: null,
  })
  const facts = verdictFacts(conclusion, NOW, null)
  expect(facts.words).toBe('Genuine, evidence of a notice')
  expect(facts.reason).toContain(
    'It is the evidence of the notice “Scriven AI: addition”, as of 19 November 2026, 09:30:15 UTC: who was told by then, and how.',
  )
  expect(facts.links).toEqual([
    { href: '/subprocessors/changes/2026-11-17-scriven-ai', text: 'The notice as a page' },
  ])
  expect(JSON.stringify(facts)).not.toMatch(/Cedar|Birch|GmbH/)
})

test('its bytes have no public address', async () => {
  const { version, tier, region } = await file()
  expect(requestedDocument({ version, tier, region, file: 'evidence.pdf' }, NOW)).toBeNull()
})

test.runIf(has(['pdfsig'], 'that pdfsig finds the signature of evidence valid'))(
  'pdfsig finds its signature valid, over all of it',
  async () => {
    const path = join(folder, 'evidence.pdf')
    writeFileSync(path, await bytesOf(await file()))
    const words = printed('pdfsig', [path])
    expect(words).toContain('Signature Validation: Signature is Valid.')
    expect(words).toContain('Total document signed')
  },
)
