import { beforeEach, expect, test } from 'vitest'
import { notice, turned } from '#lib/domain/subprocessors/ledger/testing/notices.ts'
import { readCsv } from '../spreadsheets/testing/read-csv.ts'
import { readWorkbook } from '../spreadsheets/testing/read-workbook.ts'
import { type Catalogue, readCatalogue } from '../terms/catalogue.ts'
import { useCatalogue } from '../terms/current.ts'
import { answerQualification } from './answer.ts'
import { exportedAnswer } from './exported.ts'
import { qualificationOf } from './qualification.ts'

/** The demo data with a notice of 20 November 2026 that moves Scaleway, which every tier of the EU uses, from Paris to Zurich. */
function movedOn(effectiveOn: string): Catalogue {
  const { catalogue } = readCatalogue(process.cwd())
  const before = catalogue?.versions.get('2026-10-01')?.subprocessors.find(({ id }) => id === 'scaleway')
  if (catalogue === null || before === undefined) throw new Error('the demo data do not load')
  const zurich = [{ place: 'Zurich', country: 'CH' }]
  const after = {
    ...before,
    regions: before.regions.map((entry) => ({ ...entry, storage: zurich, access: zurich })),
  }
  const move = notice('2026-11-20', [turned(before, after, effectiveOn)])
  return { ...catalogue, notices: [...catalogue.notices, move] }
}

beforeEach(() => useCatalogue(movedOn('2026-12-28')))

const MOVE = { id: '2026-11-20-scaleway', href: '/subprocessors/changes/2026-11-20-scaleway' }

type Query = Parameters<typeof answerQualification>[0]

/** What the offers of a region answer to the one thing asked. */
function answersOf(query: Query, now: string, own = 'eu') {
  return answerQualification(query, new Date(now))
    .offers.filter(({ region }) => region === own)
    .map(({ qualifies, answers: [answer] }) => ({ qualifies, ...answer }))
}

test.each(['subprocessorCountry', 'accessCountry'])(
  'a notified move out of the EEA is a gap from the day on which it takes effect: %s',
  (id) => {
    const asked = id === 'accessCountry' ? 'EEA,United States,United Kingdom,Canada' : 'EEA'
    const query = (at: string) => ({ [id]: asked, at }) as Query
    const [before, after] = ['2026-12-27', '2026-12-28'].map((at) =>
      answersOf(query(at), '2027-01-15T10:00:00Z'),
    )
    expect(before?.map(({ list }) => list)).toEqual(Array(5).fill(null))
    expect(before?.some(({ stated }) => stated?.includes('Switzerland'))).toBe(false)
    expect(after?.map(({ verdict }) => verdict)).toEqual(Array(5).fill('gap'))
    expect(after?.every(({ stated }) => stated?.includes('Switzerland'))).toBe(true)
    expect(after?.[0]?.list).toEqual({
      day: '2026-12-28',
      inWords: 'By the list on 28 December 2026, changed since Annex III by the notice of 20 November 2026',
      href: '/subprocessors?tier=starter&region=eu&on=2026-12-28',
      notices: [MOVE],
    })
    expect(after?.[0]?.alsoIn?.map((clause) => clause.id)).toContain('subprocessors.list')
  },
)

test('the country of a notified change can be asked for, as can one that the list has left', () => {
  const [answer] = answersOf(
    { subprocessorCountry: 'EEA,Switzerland,United States' } as Query,
    '2027-01-15T10:00:00Z',
  )
  expect(answer).toMatchObject({ qualifies: true, verdict: 'meets' })
  expect(() =>
    answersOf({ subprocessorCountry: 'France,Switzerland' } as Query, '2027-01-15T10:00:00Z'),
  ).not.toThrow()
})

test('nothing else rests on the list', () => {
  const [answer] = answersOf({ dataCountry: 'EEA' } as Query, '2027-01-15T10:00:00Z')
  expect(answer).toMatchObject({ verdict: 'meets', list: null })
})

// 2026-04-01 applied until 30 September 2026, 2026-10-01 until 28 February 2027; 2027-03-01 begins on 1 March 2027.
test.each([
  ['2026-10-01', '2026-12-28', '2026-12-27T23:59:59Z', 'meets'],
  ['2026-10-01', '2026-12-28', '2026-12-28T00:00:00Z', 'gap'],
  ['2026-10-01', '2027-02-28', '2030-01-01T00:00:00Z', 'gap'],
  ['2026-10-01', '2027-03-01', '2030-01-01T00:00:00Z', 'meets'],
  ['2026-04-01', '2026-12-28', '2030-01-01T00:00:00Z', 'meets'],
  ['2027-03-01', '2027-03-01', '2026-11-21T00:00:00Z', 'gap'],
  ['2027-03-01', '2027-03-02', '2026-11-21T00:00:00Z', 'meets'],
  ['2027-03-01', '2027-03-02', '2027-03-02T00:00:00Z', 'gap'],
  // Before the notice is published nobody can know of it.
  ['2027-03-01', '2027-03-01', '2026-11-20T08:59:59Z', 'meets'],
] as const)('version %s, moved on %s, judged at %s: %s', (version, effectiveOn, now, verdict) => {
  useCatalogue(movedOn(effectiveOn))
  const answers = answersOf({ version, subprocessorCountry: 'EEA' } as Query, now)
  expect(answers.map((answer) => answer.verdict)).toEqual(Array(5).fill(verdict))
  const page = qualificationOf({ version, subprocessorCountry: 'EEA' }, new Date(now))
  const shown = page?.offers
    .filter(({ region }) => region.id === 'eu')
    .map(({ answers: [one] }) => one?.verdict)
  expect(shown).toEqual(Array(5).fill(verdict))
})

// By hand from data/subprocessor-ledger.yaml: the notice of 18 November 2026 moves Datadog's storage of Asia-Pacific from Tokyo to
// Singapore on 1 February 2030. That of 19 November 2026 changed what Twilio SendGrid does there on 1 March 2027, after the version
// of that day had been published, on 16 November.
test.each([
  [
    '2030-01-31',
    'gap',
    'Australia, Japan, Singapore and United States',
    'By the list on 31 January 2030, changed since Annex III by the notice of 19 November 2026',
  ],
  [
    '2030-02-01',
    'meets',
    'Australia, Singapore and United States',
    'By the list on 1 February 2030, changed since Annex III by the notices of 18 November 2026 and 19 November 2026',
  ],
])('Asia-Pacific on %s: %s', (at, verdict, stated, words) => {
  const query = { subprocessorCountry: 'Australia,Singapore,United States', at } as Query
  for (const answer of answersOf(query, '2030-03-02T10:00:00Z', 'apac')) {
    expect(answer).toMatchObject({ verdict, stated })
    expect(answer.list?.inWords).toBe(words)
  }
})

test('CSV and XLSX say by which list, and where it is', async () => {
  const exported = (format: 'csv' | 'xlsx') =>
    exportedAnswer(
      new Request(`https://sla.example.com/qualify/export.${format}?subprocessorCountry=EEA&uptime=99`),
      format,
      new Date('2026-12-28T10:00:00Z'),
    )
  const table = readCsv(await (await exported('csv')).text())
  const lines = table.filter(([, , , , , region]) => region === 'European Union')
  expect(lines.map((line) => [line[7], line[11], ...line.slice(17)]).slice(0, 2)).toEqual([
    ['uptime', 'Meets', '', ''],
    [
      'subprocessorCountry',
      'Gap',
      'By the list on 28 December 2026, changed since Annex III by the notice of 20 November 2026',
      expect.stringMatching(/^https?:\/\/[^/]+\/subprocessors\?tier=starter&region=eu&on=2026-12-28$/),
    ],
  ])
  const sheets = readWorkbook(Buffer.from(await (await exported('xlsx')).arrayBuffer()))
  const rows = sheets.get('Evaluation') ?? []
  expect(rows.filter((row) => row[17] !== undefined)).toEqual(table.filter((row) => row[17] !== ''))
})
