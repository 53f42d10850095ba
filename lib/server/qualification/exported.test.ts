import { expect, test } from 'vitest'
import { exportedAnswer } from './exported.ts'
import { readCsv } from './testing/read-csv.ts'
import { readWorkbook } from './testing/read-workbook.ts'

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
  expect(new Set([head, ...lines].map((line) => line?.length))).toEqual(new Set([13]))
  const enterprise = lines.filter(([, tier, region]) => tier === 'Enterprise' && region === 'European Union')
  expect(enterprise.map((line) => line.slice(0, 12))).toEqual([
    [
      '2026-10-01',
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
  expect(enterprise[0]?.[12]).toMatch(
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
  expect(sheets.get('Evaluation')).toEqual(readCsv(await (await exported('csv', QUERY)).text()))
  const outcome = sheets.get('Outcome') ?? []
  expect(outcome).toHaveLength(16)
  expect(outcome[1]).toEqual([
    '2026-10-01',
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

test('where no offer qualifies, the outcome begins with the nearest and names the musts that each fails', async () => {
  // The terms give 48 hours of breach notice everywhere; 99.99% only Mission-critical in the US and the EU.
  const response = await exported('xlsx', '?uptime=99.99&breachNotice=24')
  const [, ...lines] = readWorkbook(Buffer.from(await response.arrayBuffer())).get('Outcome') ?? []
  expect(lines).toHaveLength(15)
  expect(lines.slice(0, 3).map((line) => [line[1], line[2], line[4], line[9]])).toEqual([
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
