import fc from 'fast-check'
import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'
import { inertCell } from './inert-cell.ts'
import { readCsv } from './testing/read-csv.ts'
import { readWorkbook } from './testing/read-workbook.ts'
import { workbookOf } from './workbook.ts'

test('writes CSV as RFC 4180 has it, marked as UTF-8', () => {
  expect(
    csvOf([
      ['Tier', 'Stated'],
      ['Enterprise', '24×7×365, "always"'],
      ['two\r\nlines', ''],
    ]),
  ).toBe('\uFEFFTier,Stated\r\nEnterprise,"24×7×365, ""always"""\r\n"two\r\nlines",\r\n')
})

test.each(['=1+1', '+49', '-1', '@SUM(A1)', '\tx', '\rx'])(
  '%j is kept from being a formula',
  async (cell) => {
    expect(inertCell(cell)).toBe(`'${cell}`)
    expect(readCsv(csvOf([[cell]]))).toEqual([[`'${cell}`]])
  },
)

test.each(['99.9%', 'a=b', '', "'", ' =1'])('%j is left as it is', (cell) => {
  expect(inertCell(cell)).toBe(cell)
})

test('any table is read back from CSV as it was, formulas made inert', () => {
  const cells = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '=', ' ', '×', '\t') })
  const tables = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1 }))
  fc.assert(
    fc.property(tables, (table) => {
      expect(readCsv(csvOf(table))).toEqual(table.map((row) => row.map(inertCell)))
    }),
  )
})

test('what looks like the code of a character stays as it is written', async () => {
  const table = [['_x0041_ Freight', '_x000D_', 'a_x003D_1+1', '_x41_']]
  const [sheet] = await readXlsx(await workbookOf([{ name: 'Offer', table, widths: [20] }]))
  expect(sheet?.data).toEqual(table)
})

test('writes a workbook with a sheet for each table and no formula', async () => {
  const table = [
    ['Tier', 'Musts missed'],
    ['Enterprise & <more>', 3],
    ['=HYPERLINK("https://example.com")', 0],
  ]
  const file = await workbookOf([
    { name: 'Outcome', table, widths: [20, 10] },
    { name: 'Evaluation', table: [['only']], widths: [10] },
  ])
  const sheets = readWorkbook(file)
  expect([...sheets.keys()]).toEqual(['Outcome', 'Evaluation'])
  expect(sheets.get('Outcome')).toEqual([
    ['Tier', 'Musts missed'],
    ['Enterprise & <more>', '3'],
    ['\'=HYPERLINK("https://example.com")', '0'],
  ])
})
