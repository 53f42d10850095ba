import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { ListRow } from '#lib/domain/subprocessors/view.ts'
import { answerDocument } from '../../archive/answers/answer-document.ts'
import { closeArchive } from '../../archive/jobs/open-archive.ts'
import { addToManifest, manifest } from '../../archive/manifest/manifest.ts'
import { closePdfPool } from '../../documents/pdf-pool.ts'
import { bare, pagesOf } from '../../documents/testing/read-pdf.ts'
import { searchParamsOf } from '../../http/request/search-params.ts'
import { has, printed } from '../../signing/testing/tools.ts'
import { catalogue, useCatalogue as replaceCatalogue } from '../../terms/current.ts'
import { verifyAnswer } from '../../verification/answer.ts'
import { conclude } from '../../verification/conclude.ts'
import { subprocessorListPage } from '../pages/list-page.ts'
import { answerAnnex } from './answer-annex.ts'

const NOW = new Date('2026-11-18T10:00:00Z')
const SITE = 'https://sla.example.com'

const folder = mkdtempSync(join(tmpdir(), 'sla-desk-annex-'))
vi.stubEnv('STATE_DIRECTORY', join(folder, 'state'))
vi.stubEnv('SLA_DESK_NOW', NOW.toISOString())

afterAll(async () => {
  await closePdfPool()
  await closeArchive()
  rmSync(folder, { recursive: true, force: true })
})

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const ask = (query: string, init: RequestInit = {}) =>
  answerAnnex(new Request(`${SITE}/subprocessors/annex.pdf${query}`, init), NOW)
const addressOf = (answer: Response) => answer.headers.get('content-location') ?? ''
const annexOf = async (query: string) => {
  const answer = await ask(query)
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

test('an annex is signed and archived once, whoever asks for its list, and served again from its own address', async () => {
  const query = '?tier=enterprise&region=eu'
  const head = await ask(query, { method: 'HEAD' })
  expect([head.status, head.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(manifest().documents).toEqual([])
  const [first, beside] = await Promise.all([ask(query), ask(query)])
  const bytes = new Uint8Array(await first.arrayBuffer())
  expect(first.headers.get('etag')).toBe(`"${hashOf(bytes)}"`)
  expect(beside.headers.get('etag')).toBe(first.headers.get('etag'))
  expect(first.headers.get('cache-control')).toBe('no-cache')
  expect(first.headers.get('content-disposition')).toBe(
    'inline; filename="lumenary-subprocessors-enterprise-eu-2026-06-15.pdf"',
  )
  // The same list on other days, and for customers of whom is said what makes no difference to it.
  for (const same of [
    '&on=2026-06-15',
    '&on=2027-02-28',
    '&conditions=own-mail-server:yes&services=console,connections,assistant',
  ])
    expect((await ask(query + same)).headers.get('etag')).toBe(first.headers.get('etag'))
  expect(manifest().documents).toHaveLength(1)
  const etag = first.headers.get('etag') ?? ''
  expect((await ask(query, { headers: { 'if-none-match': etag } })).status).toBe(304)

  const [version = '', tier = '', region = '', file = ''] = addressOf(first).split('/').slice(2)
  const again = await answerDocument(new Request(SITE + addressOf(first)), { version, tier, region, file })
  expect(again.headers.get('cache-control')).toContain('immutable')
  expect(hashOf(new Uint8Array(await again.arrayBuffer()))).toBe(hashOf(bytes))
  const none = { version: `${version.slice(0, -1)}x`, tier, region, file }
  expect((await answerDocument(new Request(SITE), none)).status).toBe(404)
  const unmade = { version: version.replace(/.$/, (last) => (last === '0' ? '1' : '0')), tier, region, file }
  expect((await answerDocument(new Request(SITE), unmade)).status).toBe(404)
})

// What is ahead by hand from data/subprocessor-ledger.yaml, of the notices published by then or by the end of the list.
describe.each([
  ['?tier=enterprise&region=eu', ['Scriven AI: addition']],
  ['', ['Scriven AI: addition', 'Datadog: location']],
  ['?on=2025-03-01&tier=starter', ['PostHog replaces Tallymark']],
  ['?region=us&services=connections&conditions=own-mail-server:yes&on=2027-02-01', []],
])('the annex of /subprocessors%s', (query, ahead) => {
  test('has the companies of the page and what it says of them, and the changes that are ahead of it', async () => {
    const { shown } = subprocessorListPage(searchParamsOf(new URLSearchParams(query)), NOW).facts
    const [rows, billing] = [shown?.rows ?? [], shown?.billing ?? []].map((shownRows) =>
      shownRows.map(({ row }) => row),
    ) as [ListRow[], ListRow[]]
    expect(rows.length).toBeGreaterThan(5)
    const pdf = await getDocumentProxy(await annexOf(query))
    const outline = (await pdf.getOutline()).map(({ title, items }) => ({
      part: title.slice(2),
      titles: items.map((item: { title: string }) => item.title.replace(/^\S+ /, '')),
    }))
    expect(outline).toEqual([
      { part: 'Sub-processors', titles: rows.map(({ legalName }) => legalName) },
      ...(billing.length === 0
        ? []
        : [
            {
              part: 'Providers for billing contact data, not sub-processors',
              titles: billing.map(({ legalName }) => legalName),
            },
          ]),
      { part: 'Changes ahead', titles: ahead },
    ])
    const text = (await pagesOf(pdf)).join('')
    const said = [...rows, ...billing].flatMap(({ legalName, places, since }) => [
      ...[legalName, since],
      ...places.flatMap(({ storage, access, mechanism }) => [
        storage.join('; '),
        access.join('; '),
        mechanism,
      ]),
    ])
    expect(said.filter((words) => !text.includes(bare(words)))).toEqual([])
    expect(text).toContain(bare(shown?.completeness.join(' ') ?? ''))
  })
})

test('the data inside are those that name it', async () => {
  const answer = await ask('?tier=enterprise&region=eu')
  const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
  const name = 'lumenary-subprocessors-enterprise-eu-2026-06-15.json'
  const content = Buffer.from((await pdf.getAttachmentContent(name)) as Uint8Array)
  expect(addressOf(answer)).toContain(`/2026-06-15-${hashOf(content).slice(0, 32)}/`)
  const data = JSON.parse(content.toString())
  expect(data.ledgerEntry.id).toBe('2026-11-18-datadog')
  const [pageText] = (await pagesOf(pdf)).slice(-1)
  expect(pageText).toContain(data.ledgerEntry.sha256)
})

test.runIf(has(['pdfsig'], 'that pdfsig finds the signature of an annex valid'))(
  'pdfsig finds its signature valid and over all of it, and a changed byte out',
  async () => {
    const bytes = await annexOf('?tier=enterprise&region=eu')
    const file = join(folder, 'annex.pdf')
    writeFileSync(file, bytes)
    const words = printed('pdfsig', [file])
    expect(words).toContain('Signature Validation: Signature is Valid.')
    expect(words).toContain('Total document signed')
    const changed = bytes.slice()
    changed[2000] = (changed[2000] as number) ^ 1
    writeFileSync(file, changed)
    expect(printed('pdfsig', [file])).not.toContain('Signature is Valid')
  },
)

test('verification says of which list it is, and whether a notice has changed it since', async () => {
  const sha256 = hashOf(await annexOf('?tier=enterprise&region=eu'))
  const verdictAt = async (moment: string) => {
    const checked = { sha256, given: 'file', signature: null, signedAgain: false } as const
    return verifyAnswer(await conclude(checked, new Date(moment), new Date(moment)))
  }
  const LIST = { from: '2026-06-15', services: null, conditions: null }
  expect(await verdictAt('2026-11-18T12:00:00Z')).toMatchObject({
    ...{ verdict: 'genuine-in-force', kind: 'annex', version: null, tier: 'enterprise', region: 'eu' },
    list: { ...LIST, state: 'in-force', changedOn: null, changedBy: null, laterNotices: [] },
    comparison: null,
  })
  expect(await verdictAt('2026-11-20T10:00:00Z')).toMatchObject({
    list: { state: 'in-force', laterNotices: ['2026-11-19-posthog-twilio'] },
  })
  expect(await verdictAt('2027-01-11T00:00:00Z')).toMatchObject({
    verdict: 'genuine-superseded',
    list: { ...LIST, state: 'changed', changedOn: '2027-01-11', changedBy: '2026-11-19-posthog-twilio' },
    comparison: '/subprocessors/compare?tier=enterprise&region=eu&from=2026-06-15&to=2027-01-11',
  })
})

test('verification calls no annex unchanged whose notice the ledger no longer holds as it was', async () => {
  const sha256 = hashOf(await annexOf('?tier=enterprise&region=eu'))
  const data = catalogue()
  onTestFinished(() => replaceCatalogue(data))
  const datadog = data.notices.findIndex(({ id }) => id === '2026-11-18-datadog')
  const verdictWith = async (notices: typeof data.notices) => {
    replaceCatalogue({ ...data, notices })
    const checked = { sha256, given: 'file', signature: null, signedAgain: false } as const
    return verifyAnswer(await conclude(checked, NOW))
  }
  const edited = data.notices.map((notice, index) =>
    index === datadog ? { ...notice, reason: 'Otherwise.' } : notice,
  )
  for (const notices of [edited, data.notices.slice(0, datadog)])
    expect(await verdictWith(notices)).toMatchObject({
      verdict: 'unknown',
      reason:
        'Every byte matches the document in our archive. Whether it shows the list of 15 June 2026 cannot be determined: the ledger of sub-processors does not hold the notice that it was made from. Ask the vendor before you rely on it. ' +
        'The certificate is for demonstration: it can show that bytes are unchanged, not who issued the document.',
      list: { state: 'unknown' },
    })
  expect((await verdictWith(data.notices)).verdict).toBe('genuine-in-force')
})

test.each([
  ['?q=aws', 'Leave out q, purpose, data, storage, access, mechanism and outside-eea'],
  ['?outside-eea=yes', 'Leave out q, purpose, data, storage, access, mechanism and outside-eea'],
])('what filters the page has no annex: %s', async (query, words) => {
  const answer = await ask(query)
  expect(answer.status).toBe(400)
  expect(((await answer.json()) as { detail: string }).detail).toContain(words)
})

test.each(['?tier=gold', '?on=tomorrow', '?services=x', '?conditions=ai-features:maybe'])(
  'what has to be corrected leads to the page, which says what: %s',
  async (query) => {
    const answer = await ask(query)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/subprocessors${query}`])
  },
)

test('a day before the first list is told from which day there is one', async () => {
  const answer = await ask('?on=2023-01-31')
  expect(answer.status).toBe(404)
  expect(((await answer.json()) as { detail: string }).detail).toContain('on=2023-02-01')
})

// The last one: the manifest is full afterwards.
test('a list that has the most annexes of a particular use gets no other, but every plain one', async () => {
  const [some] = manifest().documents
  if (some === undefined) throw new Error('nothing is archived')
  const documents = Array.from({ length: 500 }, (_, index) => ({
    ...some,
    ...{ version: `2026-06-15-${hashOf(`${index}`).slice(0, 32)}`, region: 'eu;services=console' },
    sha256: hashOf(`${index}`),
  }))
  addToManifest({ documents, certificates: [] })
  const answer = await ask('?region=eu&services=connections')
  expect(answer.status).toBe(400)
  expect(((await answer.json()) as { detail: string }).detail).toContain('Leave out services and conditions')
  expect((await ask('?region=eu', { method: 'HEAD' })).status).toBe(200)
})
