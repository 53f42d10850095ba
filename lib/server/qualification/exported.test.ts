import { expect, test } from 'vitest'
import { readCsv } from '../spreadsheets/testing/read-csv.ts'
import { readWorkbook } from '../spreadsheets/testing/read-workbook.ts'
import { exportedAnswer } from './exported.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const QUERY = '?uptime=99.9&changeNotice=90&changeNoticeWeight=should&utm_source=x'

function exported(format: 'csv' | 'xlsx', query: string): Promise<Response> {
  return exportedAnswer(new Request(`https://sla.example.com/qualify/export.${format}${query}`), format, NOW)
}

test('CSV has a line for each offer and requirement', async () => {
  const response = await exported('csv', QUERY)
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="lumenary-qualification-2026-10-01.csv"',
  )
  expect(response.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
  const bytes = new Uint8Array(await response.arrayBuffer())
  // The byte order mark in UTF-8, then the first word.
  expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 'V'.charCodeAt(0)])
  const [head, ...lines] = readCsv(new TextDecoder().decode(bytes))
  expect(lines).toHaveLength(15 * 2)
  expect(new Set([head, ...lines].map((line) => line?.length))).toEqual(new Set([19]))
  const enterprise = lines.filter(
    ([, , , , tier, region]) => tier === 'Enterprise' && region === 'European Union',
  )
  expect(enterprise.map((line) => line.slice(0, 15))).toEqual([
    [
      '2026-10-01',
      'in force',
      '2026-10-01T00:00:00Z',
      '2026-11-20',
      'Enterprise',
      'European Union',
      'Qualifies',
      'uptime',
      'Minimum uptime',
      'must',
      'at least 99.9%',
      'Meets',
      '99.9%',
      'SLA 2.1',
      'availability.target',
    ],
    [
      '2026-10-01',
      'in force',
      '2026-10-01T00:00:00Z',
      '2026-11-20',
      'Enterprise',
      'European Union',
      'Qualifies',
      'changeNotice',
      'Notice of a Change for the Worse',
      'should',
      'at least 90 days',
      'Meets',
      '90 days',
      'SLA 15.1',
      'changes.worse',
    ],
  ])
  expect(enterprise[0]?.[16]).toMatch(
    /^https?:\/\/[^/]+\/versions\/2026-10-01\/enterprise\/eu#availability\.target$/,
  )
})

test('XLSX has the outcome, and the same evaluation as CSV', async () => {
  const response = await exported('xlsx', QUERY)
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="lumenary-qualification-2026-10-01.xlsx"',
  )
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.length).toBeLessThan(4_000_000)
  const sheets = readWorkbook(bytes)
  const table = readCsv(await (await exported('csv', QUERY)).text())
  // A workbook has no cells for what is empty at the end of a row.
  const filled = sheets.get('Evaluation')?.map((row) => [...row, ...Array(19 - row.length).fill('')])
  expect(filled).toEqual(table)
  const outcome = sheets.get('Outcome') ?? []
  expect(outcome).toHaveLength(16)
  expect(outcome[1]).toEqual([
    '2026-10-01',
    'in force',
    '2026-10-01T00:00:00Z',
    '2026-11-20',
    'Starter',
    'United States',
    'Does not qualify',
    '1',
    '1',
    '0',
    '1',
    '0',
    'Minimum uptime (at least 99.9%)',
  ])
})

// On 20 November 2026, 2027-03-01 is announced and 2026-04-01 was superseded on 1 October.
test.each([
  ['2027-03-01', 'announced', '2027-03-01T00:00:00Z'],
  ['2026-04-01', 'superseded', '2026-04-01T00:00:00Z'],
])(
  'a version that is not in force says so in the file and in its name: %s',
  async (version, status, from) => {
    for (const format of ['csv', 'xlsx'] as const) {
      const response = await exported(format, `?version=${version}&uptime=99.9`)
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="lumenary-qualification-${version}-${status}.${format}"`,
      )
      const bytes = Buffer.from(await response.arrayBuffer())
      const tables = format === 'csv' ? [readCsv(bytes.toString('utf8'))] : [...readWorkbook(bytes).values()]
      for (const [head, ...lines] of tables) {
        expect(head?.slice(0, 4)).toEqual(['Version', 'Status', 'Effective from', 'Evaluated on'])
        for (const line of lines) expect(line.slice(0, 4)).toEqual([version, status, from, '2026-11-20'])
      }
    }
  },
)

test('where no offer qualifies, the outcome begins with the nearest and names the musts that each fails', async () => {
  // The terms give 48 hours of breach notice everywhere; 99.99% only Mission-critical in the US and the EU.
  const response = await exported('xlsx', '?uptime=99.99&breachNotice=24')
  const [, ...lines] = readWorkbook(Buffer.from(await response.arrayBuffer())).get('Outcome') ?? []
  expect(lines).toHaveLength(15)
  expect(lines.slice(0, 3).map((line) => [line[4], line[5], line[7], line[12]])).toEqual([
    ['Mission-critical', 'United States', '1', 'Notice of a personal data breach (at most 24 hours)'],
    ['Mission-critical', 'European Union', '1', 'Notice of a personal data breach (at most 24 hours)'],
    [
      'Premium',
      'United States',
      '2',
      'Minimum uptime (at least 99.99%); Notice of a personal data breach (at most 24 hours)',
    ],
  ])
})

test.each(['', '?uptime=99,9', '?uptime=99&uptime=99'])(
  '%j leads to the page that says what to do',
  async (query) => {
    const response = await exported('xlsx', query)
    expect([response.status, response.headers.get('location')]).toEqual([303, `/qualify${query}`])
  },
)
