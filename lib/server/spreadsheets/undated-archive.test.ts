import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { undatedArchive } from './undated-archive.ts'
import { workbookOf } from './workbook.ts'

// An archive counts time in steps of two seconds.
test('the same tables give the same bytes two seconds later', async () => {
  const sheets = [
    { name: 'Offer', table: [['Fee', { number: 1200.05, format: '#,##0.00' }]], widths: [10, 10] },
  ]
  const first = await workbookOf(sheets)
  await setTimeout(2_100)
  expect((await workbookOf(sheets)).equals(first)).toBe(true)
})

test.each([Buffer.alloc(0), Buffer.from('Customer,Tier\r\n')])('%j is no archive', (file) => {
  expect(() => undatedArchive(file)).toThrow(RangeError)
})
