import { expect, test } from 'vitest'
import { searchParamsOf } from '../http/request/search-params.ts'
import { readCsv } from '../spreadsheets/testing/read-csv.ts'
import { readWorkbook } from '../spreadsheets/testing/read-workbook.ts'
import { answerList } from './api/list.ts'
import { type ExportFormat, exportedList } from './exported-list.ts'
import { subprocessorListPage } from './pages/list-page.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const exported = (format: ExportFormat, query: string) =>
  exportedList(new Request(`https://sla.example.com/subprocessors/export.${format}${query}`), format, NOW)

const shownOn = (query: string) => {
  const { shown } = subprocessorListPage(searchParamsOf(new URLSearchParams(query)), NOW).facts
  return [...(shown?.rows ?? []), ...(shown?.billing ?? [])].map(({ row }) => row)
}

const QUERIES = [
  '?tier=enterprise&region=eu',
  '?tier=premium&region=apac&q=australia',
  '?region=us&outside-eea=yes',
  '?on=2025-03-01&tier=starter',
  '?storage=US&sort=seat&columns=since',
  '?sort=newest',
  '?on=2027-03-01&tier=premium&region=us&conditions=own-mail-server:no',
  '?on=2027-03-01',
]

test.each(QUERIES)('CSV and workbook hold exactly what the page shows, in its order: %s', async (query) => {
  const rows = shownOn(query)
  expect(rows.length).toBeGreaterThan(3)
  const lines = rows.flatMap((row) =>
    row.places.map(({ region, storage, access, mechanism }) => [
      ...[row.legalName, region, row.seat, row.address, row.contact],
      ...[storage.join('; '), access.join('; '), mechanism],
    ]),
  )
  const labels = ['Company', 'Region', 'Registered in', 'Address', 'Contact']
  labels.push('Data at rest', 'Access from', 'Transfer mechanism')
  const sheets = readWorkbook(Buffer.from(await (await exported('xlsx', query)).arrayBuffer()))
  const { subprocessors } = JSON.parse(await (await exported('json', query)).text())
  const names = (all: { legalName: string }[]) => all.map(({ legalName }) => legalName).toSorted()
  expect(names(subprocessors)).toEqual(names(rows))
  expect([...sheets.keys()]).toEqual(['List', 'SCC Annex III', 'Art. 30 record'])
  for (const table of [readCsv(await (await exported('csv', query)).text()), sheets.get('List') ?? []]) {
    const [head = [], ...cells] = table
    expect(cells.map((line) => labels.map((label) => line[head.indexOf(label)]))).toEqual(lines)
    for (const row of rows) {
      const own = cells.filter((line) => line[head.indexOf('Company')] === row.legalName)
      const all = (label: string) => new Set(own.flatMap((line) => line[head.indexOf(label)]?.split('; ')))
      expect(all('Personal data')).toEqual(new Set(row.data))
      expect(all('Data subjects')).toEqual(new Set(row.subjects))
      expect([...all('Purpose')].join(' ')).toBe(row.purpose)
    }
  }
  // Neither is about those that receive only data of the vendor's own, who stand behind the others.
  for (const [sheet, label] of [
    ['SCC Annex III', 'Name'],
    ['Art. 30 record', 'Recipient'],
  ] as const) {
    const [head = [], ...cells] = sheets.get(sheet) ?? []
    expect(cells.map((line) => line[head.indexOf(label)])).toEqual(
      rows.slice(0, cells.length).map(({ legalName }) => legalName),
    )
  }
})

test.each(QUERIES)('Markdown says in each row what the page says, in its order: %s', async (query) => {
  const rows = shownOn(query)
  const table = (await (await exported('md', query)).text())
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (---|Company) /.test(line))
    .map((line) => line.slice(2, -2).split(' | '))
  expect(table.map(([company]) => company)).toEqual(rows.map(({ legalName }) => legalName))
  for (const [index, row] of rows.entries()) {
    const [, what = '', ...others] = table[index] ?? []
    const places = (of: 'storage' | 'access') =>
      row.places.map((place) => `${place.region}: ${place[of].join('; ')}`).join('<br>')
    const mechanisms = [...new Set(row.places.map(({ mechanism }) => mechanism))]
    expect(others).toEqual([places('storage'), places('access'), mechanisms.join('; '), row.since])
    // The page says for which region a limit is, Markdown for which purpose.
    const notes = row.notes.map((note) =>
      note.replace(/^(?:United States|European Union|Asia-Pacific): /, ''),
    )
    expect(sentencesOf(what.replaceAll('<br>', ' '))).toEqual(sentencesOf([row.purpose, ...notes].join(' ')))
  }
})

function sentencesOf(text: string): Set<string> {
  return new Set(text.split(/(?<=\.) /))
}

const TWILIO = [
  ...['United States', 'United States (text messages)'],
  ...['Asia-Pacific', 'Asia-Pacific (text messages)'],
]

// By hand from data/subprocessors: all three are registered in the United States, and do not state from where they have access
// (DPA, transfers.onward: the country of registration counts).
test.each([
  ['eu', 'Amazon Web Services, Inc.', 'United States; places of access not stated'],
  ['eu', 'Google LLC', 'United States; places of access not stated'],
  ['eu', 'PostHog, Inc.', 'United States; places of access not stated'],
  ['apac', 'Amazon Web Services, Inc.', 'Australia; Singapore; United States; places of access not stated'],
])('the record for Article 30 names the third countries of %s: %s', async (region, company, countries) => {
  const query = `?tier=enterprise&region=${region}`
  const sheets = readWorkbook(Buffer.from(await (await exported('xlsx', query)).arrayBuffer()))
  const [head = [], ...rows] = sheets.get('Art. 30 record') ?? []
  const own = rows.find((row) => row[head.indexOf('Recipient')] === company)
  expect(own?.[head.indexOf('Third countries')]).toBe(countries)
  expect(own?.[head.indexOf('Used for')]).toBe('')
})

// By hand from data/subprocessors/twilio.yaml: from 2027-03-01 it sends calls and text messages in the US and Asia-Pacific.
test('of two uses of a company in one region each has its own name, on the page and in files', async () => {
  const query = '?on=2027-03-01&tier=enterprise'
  const own = shownOn(query).find(({ id }) => id === 'twilio')
  expect(own?.places.map(({ region }) => region)).toEqual(TWILIO)
  const [head = [], ...rows] = readCsv(await (await exported('csv', query)).text())
  const lines = rows.filter((line) => line[head.indexOf('Company')] === own?.legalName)
  expect(lines.map((line) => line[head.indexOf('Region')])).toEqual(TWILIO)
})

test('the record for Article 30 says what each use depends on', async () => {
  const query = '?on=2027-03-01&tier=enterprise&region=us'
  const sheets = readWorkbook(Buffer.from(await (await exported('xlsx', query)).arrayBuffer()))
  const [head = [], ...rows] = sheets.get('Art. 30 record') ?? []
  const own = rows.find((row) => row[head.indexOf('Recipient')]?.startsWith('Twilio'))
  expect(own?.[head.indexOf('Used for')]).toBe(
    'United States: Not if the customer brings its own mail server.',
  )
})

test('a file is named by what is in it', async () => {
  const named = async (format: ExportFormat, query: string) =>
    (await exported(format, query)).headers.get('content-disposition')
  expect(await named('csv', '?tier=enterprise&region=eu')).toBe(
    'attachment; filename="lumenary-subprocessors-enterprise-eu-2026-11-20.csv"',
  )
  expect(await named('md', '?on=2025-03-01')).toBe(
    'attachment; filename="lumenary-subprocessors-2025-03-01.md"',
  )
})

test('Markdown says of which day and for whom it is', async () => {
  const text = await (await exported('md', '?tier=enterprise&region=eu')).text()
  expect(text).toMatch(
    /^# Sub-processors of Lumenary Cloud, Inc\.\n\nAs of 20 November 2026, for Enterprise, European Union\./,
  )
  expect(text).toContain('| Scaleway SAS | Delivers e-mails of the service')
})

test('JSON is the answer of the API, whole', async () => {
  const query = '?tier=enterprise&region=eu&on=2025-03-01'
  const file = JSON.parse(await (await exported('json', query)).text())
  const answer = answerList({ tier: 'enterprise', region: 'eu', on: '2025-03-01' }, NOW)
  expect(answer.next).toBeNull()
  expect(file).toEqual({
    vendor: 'Lumenary Cloud, Inc.',
    on: '2025-03-01',
    begins: '2023-02-01',
    for: 'Enterprise, European Union',
    narrowed: null,
    subprocessors: answer.subprocessors,
  })
})

test('of a day before its first one, Markdown and JSON say when the list begins', async () => {
  const text = await (await exported('md', '?on=2023-01-31')).text()
  expect(text).toContain(
    'As of 31 January 2023, for every tier and region.\n\nThe list begins on 1 February 2023.\n',
  )
  expect(await (await exported('md', '?on=2023-02-01')).text()).not.toContain('begins on')
  expect(JSON.parse(await (await exported('json', '?on=2023-01-31')).text())).toMatchObject({
    begins: '2023-02-01',
    subprocessors: [],
  })
})

// Of the 11 companies of Enterprise in the EU two have all places in the EEA.
test.each([
  ['outside-eea=no', 'EEA only', 2],
  ['storage=none&access=not-stated', 'stored in: nothing is stored and access from: not stated', 0],
  ['storage=FR&q=e-mails', 'stored in: France and a search for “e-mails”', 1],
])('a file of a part of the list says so, wherever it stands: %s', async (filter, by, matching) => {
  const query = `?tier=enterprise&region=eu&${filter}`
  const words = `Enterprise, European Union; only ${matching} of 11 sub-processors: ${by}`
  expect(await (await exported('md', query)).text()).toContain(`As of 20 November 2026, for ${words}.`)
  const { narrowed } = JSON.parse(await (await exported('json', query)).text())
  expect(narrowed).toEqual({ matching, total: 11, by })
  const sheets = readWorkbook(Buffer.from(await (await exported('xlsx', query)).arrayBuffer()))
  for (const table of [readCsv(await (await exported('csv', query)).text()), ...sheets.values()]) {
    const [head = [], ...lines] = table
    expect(new Set(lines.map((line) => line[head.indexOf('For')]))).toEqual(
      new Set(matching === 0 ? [] : [words]),
    )
  }
})

test('what has to be corrected leads to the page, which says what', async () => {
  const response = await exported('csv', '?on=tomorrow&tier=enterprise')
  expect([response.status, response.headers.get('location')]).toEqual([
    303,
    '/subprocessors?on=tomorrow&tier=enterprise',
  ])
})
