import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { parse } from 'yaml'
import { listOn } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { annexTable, type ExportedList, listTable } from '#lib/domain/subprocessors/list-tables.ts'
import { type Subprocessor, subprocessorSchema } from '#lib/domain/subprocessors/schema.ts'
import { selectedFrom } from '#lib/domain/subprocessors/selection/selection.ts'
import { csvOf } from '../../spreadsheets/csv.ts'
import { workbookOf } from '../../spreadsheets/workbook.ts'
import { readCatalogue } from '../../terms/catalogue.ts'
import { fileOf, writeImport } from '../../terms/subprocessors/imported-files.ts'
import { DataCopy } from '../../terms/testing/data-copy.ts'
import { readImport } from './import-list.ts'

const { catalogue } = readCatalogue(process.cwd())
if (catalogue === null) throw new Error('no catalogue')
const terms = catalogue.versions.get('2027-03-01')?.terms
if (terms === undefined) throw new Error('no version')
const { vendor, notices } = catalogue
const { services, conditions } = vendor
const OFFERED = { ...terms, services, conditions }

/** A desk with the demo's terms and no sub-processor, and a table in it. */
function deskWith(name: string, content: string | Buffer) {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  const folder = join(copy.root, 'data/subprocessors')
  for (const file of readdirSync(folder)) rmSync(join(folder, file))
  const file = join(copy.root, name)
  writeFileSync(file, content)
  const read = (sheet: string | null = null, regions: string[] = []) =>
    readImport(copy.root, file, sheet, regions)
  return { copy, read, files: () => readdirSync(folder).toSorted() }
}

function exported(list: readonly Subprocessor[]): ExportedList {
  return {
    selected: selectedFrom(list, { tier: null, region: null }, OFFERED).selected,
    on: '2026-11-20',
    begins: '2023-02-01',
    narrowed: null,
    place: 'every tier and region',
    vendor,
    pageOf: (id) => `https://sla.example.com/subprocessors/${id}`,
  }
}

/** What somebody would write in place of what a table of ours does not hold; not one of it is printed by that table. */
function filled(text: string, more: Readonly<Record<string, string>> = {}): Subprocessor {
  const written = text
    .replace(/<its website[^>]*>/, 'https://example.com/')
    .replace(/<id of the clause[^>]*>/, 'roles.controller-data')
    .replaceAll(/<one of adequacy,[^>;]*>/g, 'scc-module-3')
  const value = parse(Object.entries(more).reduce((all, [from, to]) => all.replaceAll(from, to), written))
  return subprocessorSchema.parse(value)
}

const list = listOn(notices, '2027-01-10')

test('our own CSV comes back as records that export the very same table', async () => {
  const table = listTable(exported(list))
  const { copy, read, files } = deskWith('export.csv', csvOf(table))
  const { drafts, ignored } = await read()
  expect(ignored).toEqual({ columns: [], unnamed: [], rows: [] })
  writeImport(copy.root, drafts)
  expect(files()).toEqual(list.map(({ id }) => `${id}.yaml`))
  const records = drafts.map((draft) => filled(copy.read(fileOf(draft))))
  expect(listTable(exported(records))).toEqual(table)
})

test('the Annex III of our own workbook comes back as records that make the very same annex', async () => {
  // An annex calls companies by their legal names alone.
  const processing = list
    .filter(({ controllerData }) => controllerData === undefined)
    .map((record) => ({ ...record, name: record.legalName }))
  const annex = annexTable(exported(processing))
  const workbook = await workbookOf([
    { name: 'List', table: listTable(exported(list)), widths: [10] },
    { name: 'SCC Annex III', table: annex, widths: [10] },
  ])
  const { copy, read } = deskWith('export.xlsx', workbook)
  expect((await read()).sheet).toBe('List')
  const { drafts, ignored } = await read('SCC Annex III')
  expect(ignored).toEqual({ columns: [], unnamed: [], rows: [] })
  writeImport(copy.root, drafts)
  // The annex says nothing of the seat; some addresses do.
  const records = drafts.map((draft) => filled(copy.read(fileOf(draft)), { '<country code>': 'DE' }))
  expect(annexTable(exported(records)).toSorted()).toEqual(annex.toSorted())
})

const TWO =
  'Company;Purpose;Location;Since\r\nAcme GmbH;Hosts, and mails;"Köln, Germany";2024-02-29\r\nBeta;"Says ""hi""";FR;\r\n'

test.each([
  ['semicolons and a byte order mark', `\uFEFF${TWO}`],
  ['tabs', TWO.replaceAll(';', '\t')],
  [
    'commas',
    'Company,Purpose,Location,Since\nAcme GmbH,"Hosts, and mails","Köln, Germany",2024-02-29\nBeta,"Says ""hi""",FR,\n',
  ],
  ['UTF-16, as “Unicode text”', Buffer.from(`\uFEFF${TWO.replaceAll(';', '\t')}`, 'utf16le')],
])('a CSV file with %s is read', async (_, content) => {
  const { read } = deskWith('list.csv', content)
  const { drafts } = await read(null, ['eu'])
  expect(drafts.map(({ value }) => [value.legalName, value.purpose, value.addedOn, value.regions])).toEqual([
    [
      'Acme GmbH',
      'Hosts, and mails',
      '2024-02-29',
      [expect.objectContaining({ region: 'eu', storage: [{ place: 'Köln', country: 'DE' }] })],
    ],
    [
      'Beta',
      'Says "hi"',
      'not stated',
      [expect.objectContaining({ storage: [{ place: 'not stated', country: 'FR' }] })],
    ],
  ])
})

test('a day in a workbook is read as that day', async () => {
  const workbook = await writeExcelFile([
    ['Company', 'Since', 'Location'].map((value) => ({ value })),
    [
      { value: 'Acme' },
      { value: new Date('2024-02-29T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      { value: 'France' },
    ],
  ]).toBuffer()
  const { drafts } = await deskWith('list.xlsx', workbook).read()
  expect(drafts[0]?.value.addedOn).toBe('2024-02-29')
})

test('a file that exists is never written over, and then none is written', async () => {
  const { copy, read, files } = deskWith('list.csv', TWO)
  const { drafts } = await read()
  copy.write('data/subprocessors/beta.yaml', 'mine')
  await expect(read()).rejects.toThrow(
    'data/subprocessors/beta.yaml exists already, and is never written over. Delete the row, or the file first.',
  )
  // It may come between the reading and the writing.
  expect(() => writeImport(copy.root, drafts)).toThrow(
    'Nothing was imported: a file of the list has appeared meanwhile. Run the command again.',
  )
  expect(files()).toEqual(['beta.yaml'])
  expect(copy.read('data/subprocessors/beta.yaml')).toBe('mine')
})

test.each([
  ['list.ods', 'x', /neither CSV nor XLSX by its name/],
  [
    'list.xlsx',
    'no workbook',
    /list\.xlsx is not a workbook\. Open it in your spreadsheet program and save it as \.xlsx\./,
  ],
  ['list.csv', 'Company,"Purpose\n', /not a CSV file: Quote Not Closed.*again as CSV\.$/],
  [
    'list.csv',
    Buffer.from('Company,Purpose\nK\xf6ln,x\n', 'latin1'),
    /not in UTF-8\. In a spreadsheet program/,
  ],
  ['list.csv', '', /The first row is empty/],
  ['list.csv', 'x'.repeat(5_000_001), /more than 5 MB/],
])('the file %s is refused with what to do (%#)', async (name, content, message) => {
  await expect(deskWith(name, content).read()).rejects.toThrow(message)
})

test('a sheet and a region that are not there are named', async () => {
  const workbook = await workbookOf([
    {
      name: 'Companies',
      table: [
        ['Company', 'Purpose'],
        ['Acme', 'x'],
      ],
      widths: [9],
    },
  ])
  const { read } = deskWith('list.xlsx', workbook)
  await expect(read('Vendors')).rejects.toThrow(/has no sheet “Vendors”\. Use one of “Companies”\./)
  await expect(read(null, ['mars'])).rejects.toThrow('the terms have no region mars. Use us, eu, apac.')
})
