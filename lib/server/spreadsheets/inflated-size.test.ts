import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inflatedSize } from './inflated-size.ts'
import { workbookOf } from './workbook.ts'

/** An archive of one file, whose header may say another size than it has. */
function archive(content: Buffer, { said = content.length, streamed = false } = {}): Buffer {
  const packed = deflateRawSync(content)
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(streamed ? 8 : 0, 6)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(streamed ? 0 : crc32(content), 14)
  header.writeUInt32LE(streamed ? 0 : packed.length, 18)
  header.writeUInt32LE(streamed ? 0 : said, 22)
  header.writeUInt16LE(name.length, 26)
  const descriptor = Buffer.alloc(streamed ? 16 : 0)
  if (streamed) descriptor.writeUInt32LE(0x08074b50, 0)
  return Buffer.concat([header, name, packed, descriptor])
}

test('a workbook of ours is as large as what is in it', async () => {
  const file = await workbookOf([{ name: 'Customers', table: [['Customer'], ['Alder']], widths: [20] }])
  expect(inflatedSize(file, 1_000_000)).toBeGreaterThan(1_000)
  expect(inflatedSize(file, 1_000)).toBe(null)
})

test.each([false, true])(
  'every file of an archive counts, whatever it says of its size (streamed: %s)',
  (streamed) => {
    const two = Buffer.concat([
      archive(Buffer.alloc(3_000), { said: 1, streamed }),
      archive(Buffer.alloc(4_000), { streamed }),
    ])
    expect(inflatedSize(two, 7_000)).toBe(7_000)
    expect(inflatedSize(two, 6_999)).toBe(null)
  },
)

test('50 MB in 50 kB are found out without having them all', () => {
  const bomb = archive(Buffer.alloc(50_000_000))
  expect(bomb.length).toBeLessThan(100_000)
  expect(inflatedSize(bomb, 16_000_000)).toBe(null)
})

test.each([Buffer.alloc(0), Buffer.from('Customer,Tier\r\n'), Buffer.from('PK\u0003\u0004')])(
  '%j is no archive',
  (file) => {
    expect(inflatedSize(file, 1_000)).toBe(null)
  },
)
