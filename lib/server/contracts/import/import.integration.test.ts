import { crc32, deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { exportTable } from '#lib/domain/contracts/import/export-table.ts'
import { actorWith } from '../../auth/testing/desk-people.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { csvOf } from '../../spreadsheets/csv.ts'
import { closeReadingPool } from '../../spreadsheets/reading-pool.ts'
import { workbookOf } from '../../spreadsheets/workbook.ts'
import { contractCopies } from '../copies/tables.ts'
import { standingCopies } from '../queries/contract-records.ts'
import { readEveryCustomer } from '../queries/read-customer.ts'
import { AT, ContractsDesk } from '../testing/contracts-desk.ts'
import { applyImport } from './apply-import.ts'
import { planFile, readCustomersFile } from './plan-file.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const HEAD = [
  'Customer',
  'Contract',
  'Tier',
  'Region',
  'Begins',
  'Monthly fee',
  'Currency',
  'E-mail address',
  'Told of',
]
const ALDER = ['Alder', 'MSA-1', 'Enterprise', 'eu', '2026-10-01', '12000.50', 'EUR', 'kim@alder.example', '']
const BIRCH = ['Birch', '', '', '', '', '', '', '', '']

afterAll(closeReadingPool)

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: ContractsDesk
  beforeAll(async () => {
    backend = await start()
    desk = await ContractsDesk.open(backend)
  })
  afterAll(async () => {
    await desk.store.close()
    await backend.stop()
  })

  const asking = () => ({ actor: desk.privacy, db: desk.store.db })
  const read = (bytes: Uint8Array, name = 'customers.csv') => readCustomersFile({ name, bytes }, desk.privacy)
  const csv = (...rows: string[][]) => Buffer.from(csvOf([HEAD, ...rows]))
  const planned = async (bytes: Uint8Array, name?: string) => {
    const file = await read(bytes, name)
    return { file, ...(await planFile(file, { ...asking(), now: AT })) }
  }
  const every = () => readEveryCustomer(asking())
  const apply = async (bytes: Uint8Array, name?: string) => {
    const { file, preview } = await planned(bytes, name)
    return await desk.run(applyImport, { file, preview })
  }

  test('a file does what its preview says, and nothing the second time', async () => {
    const { plan } = await planned(csv(ALDER, BIRCH))
    expect(plan.rows.map(({ deeds }) => deeds[0])).toEqual([
      'Adds the customer “Alder”.',
      'Adds the customer “Birch”.',
    ])
    expect(await every()).toEqual([])
    expect(await apply(csv(ALDER, BIRCH))).toEqual({
      customers: { added: 2, changed: 0 },
      contracts: { added: 1, changed: 0 },
      contacts: { added: 1, changed: 0 },
    })
    const [alder, birch] = await every()
    expect(alder).toMatchObject({
      name: 'Alder',
      contracts: [
        { reference: 'MSA-1', tier: 'enterprise', monthlyFee: { minor: 1_200_050, currency: 'EUR' } },
      ],
      contacts: [{ address: 'kim@alder.example' }],
    })
    expect(alder?.contacts[0]?.told).toHaveLength(3)
    expect(birch).toMatchObject({ name: 'Birch', contracts: [], contacts: [] })
    const [entry] = await desk.log()
    expect(entry).toMatchObject({ action: 'customers.imported', after: { added: [alder?.id, birch?.id] } })
    expect(JSON.stringify(entry)).not.toMatch(/alder/i)
    expect((await planned(csv(ALDER, BIRCH))).plan.customers).toEqual([])
    await apply(csv(ALDER, BIRCH))
    expect((await desk.log())[0]?.number).toBe(entry?.number)
    expect(await every()).toEqual([alder, birch])
  })

  test('what changes customers that there are is in the log one by one', async () => {
    const changed = ['Alder', 'MSA-1', 'growth', '', '', '', '', 'kim@alder.example', 'none']
    const comes = ['Alder', 'MSA-1', '', '', '', '', '', 'lee@alder.example', 'all']
    expect(await apply(csv(changed, comes))).toEqual({
      customers: { added: 0, changed: 0 },
      contracts: { added: 0, changed: 1 },
      contacts: { added: 1, changed: 1 },
    })
    expect((await desk.log(4)).map(({ action }) => action).toReversed()).toEqual([
      'contracts.changed',
      'contacts.changed',
      'contacts.added',
      'customers.imported',
    ])
    const alder = (await every()).find(({ name }) => name === 'Alder')
    expect(alder?.contacts.map(({ address, told }) => [address, told.length])).toEqual([
      ['kim@alder.example', 0],
      ['lee@alder.example', 3],
    ])
  })

  test('nothing is stored of a file with a fault, or after somebody has changed customers', async () => {
    const before = await every()
    const bad = csv(
      ['Cedar', '', '', '', '', '', '', '', ''],
      ['Dogwood', '', 'gold', 'eu', 'soon', '', '', '', ''],
    )
    const { plan } = await planned(bad)
    expect(plan.faults.map(({ row, column }) => [row, column])).toEqual([
      [3, 'tier'],
      [3, 'begins'],
    ])
    await expect(apply(bad)).rejects.toThrow('some rows cannot be read')
    const stale = await planned(csv(['Elder', '', '', '', '', '', '', '', '']))
    await desk.customer('Elder')
    await expect(desk.run(applyImport, stale)).rejects.toThrow('somebody has changed customers')
    expect((await every()).filter(({ name }) => name !== 'Elder')).toEqual(before)
  })

  test.each(['csv', 'xlsx'])('an export as %s is imported again without a change', async (kind) => {
    await desk.customer(`=Fir ${kind}`, `'+49 ${kind}`)
    const table = exportTable(await every(), await standingCopies(desk.store.db))
    const bytes =
      kind === 'csv'
        ? Buffer.from(csvOf(table))
        : await workbookOf([{ name: 'Customers', table, widths: table[0]?.map(() => 20) ?? [] }])
    const { plan } = await planned(bytes, `customers.${kind}`)
    expect(plan.faults).toEqual([])
    expect(plan.ignored).toEqual([])
    expect(plan.customers).toEqual([])
  })

  test('legal records hashes of executed copies by a file; privacy does not', async () => {
    const { actor: legal } = await actorWith(desk.store.db, 'legal')
    const hash = 'ab'.repeat(32)
    const file = await read(
      Buffer.from(
        `Customer,Contract,Tier,Region,Begins,Executed copy SHA-256\nGorse,G-1,enterprise,eu,2026-10-01,${hash}\n`,
      ),
    )
    const asPrivacy = await planFile(file, { actor: desk.privacy, db: desk.store.db, now: AT })
    expect(asPrivacy.plan.faults).toMatchObject([{ row: 2, column: 'copySha256' }])
    const { preview } = await planFile(file, { actor: legal, db: desk.store.db, now: AT })
    await desk.run(applyImport, { file, preview }, legal)
    const gorse = (await every()).find(({ name }) => name === 'Gorse')
    const copies = await standingCopies(desk.store.db)
    expect(copies.get(gorse?.contracts[0]?.id ?? '')).toBe(hash)
    const again = await planFile(file, { actor: desk.privacy, db: desk.store.db, now: AT })
    expect(again.plan).toMatchObject({ customers: [], faults: [] })
    await desk.store.db.delete(contractCopies)
  })

  test('an export makes the same on an empty desk', async () => {
    const other = await start()
    const empty = await ContractsDesk.open(other)
    try {
      const table = exportTable(await every(), await standingCopies(desk.store.db))
      const file = await read(Buffer.from(csvOf(table)))
      const { preview } = await planFile(file, { actor: empty.privacy, db: empty.store.db, now: AT })
      await empty.run(applyImport, { file, preview })
      const made = await readEveryCustomer({ actor: empty.privacy, db: empty.store.db })
      expect(exportTable(made, new Map())).toEqual(table)
      expect(made).toHaveLength((await every()).length)
    } finally {
      await empty.store.close()
      await other.stop()
    }
  })

  test('only those who may change customers import', async () => {
    const { actor } = await actorWith(desk.store.db, 'manager')
    await expect(readCustomersFile({ name: 'a.csv', bytes: csv(BIRCH) }, actor)).rejects.toThrow(
      'may not do this',
    )
  })

  test('5,000 customers go in at once, and no more', async () => {
    const many = (count: number) =>
      Buffer.from(csvOf([HEAD, ...Array.from({ length: count }, (_, at) => [`Many ${at}`])]))
    expect((await apply(many(4_999))).customers).toEqual({ added: 4_999, changed: 0 })
    await expect(read(many(100_000))).rejects.toThrow(/more than 1 MB|has 100001 rows/)
    await expect(read(Buffer.from(`Customer\n${'a\n'.repeat(100_000)}`))).rejects.toThrow(
      'has 100001 rows. Send at most 5000',
    )
  })
})

/** An archive with one file, which is not what it seems. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(crc32(content), 14)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name), packed])
}

describe('a file that is none', () => {
  const read = async (name: string, bytes: Uint8Array) =>
    await readCustomersFile({ name, bytes }, { kind: 'command-line' })

  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['nothing', 'a.csv', () => Buffer.alloc(0), 'a.csv is empty.'],
    ['10 MB', 'a.csv', () => Buffer.alloc(10_000_000, 'a'), 'a.csv has more than 1 MB.'],
    ['another kind', 'a.pdf', () => Buffer.from('%PDF'), 'a.pdf is neither CSV nor XLSX by its name.'],
    ['no workbook', 'a.xlsx', () => Buffer.from('Customer'), 'a.xlsx is not a workbook.'],
    [
      'no headings',
      'a.csv',
      () => Buffer.from('Tier,Region\r\ngrowth,eu\r\n'),
      'No row of a.csv names the columns.',
    ],
    ['no UTF-8', 'a.csv', () => Buffer.from([0x43, 0xff, 0xfe, 0xff]), 'a.csv is not in UTF-8.'],
    [
      'a bomb',
      'a.xlsx',
      () => zip('xl/worksheets/sheet1.xml', Buffer.alloc(200_000_000)),
      'a.xlsx holds more than',
    ],
    ['commas', 'a.csv', () => Buffer.alloc(900_000, ','), 'No row of a.csv names the columns.'],
  ])('%s is refused in a sentence', async (_, name, bytes, words) => {
    await expect(read(name, await bytes())).rejects.toThrow(words)
  })

  test('a cell at the end of a whole sheet takes nothing along', async () => {
    const { file } = await sheetWith('<row r="1"><c r="A1" t="inlineStr"><is><t>Customer</t></is></c></row>')
    expect(file).toBeDefined()
    const far = await sheetWith(
      '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>',
    )
    await expect(read('a.xlsx', far.file)).rejects.toThrow(/a\.xlsx/)
    // Others are served after that.
    await expect(read('b.csv', Buffer.from('Customer,Tier\r\nAlder,growth\r\n'))).resolves.toBeDefined()
  })
})

/** A workbook of ours in which the rows are others. */
async function sheetWith(rows: string): Promise<{ file: Buffer }> {
  const own = await workbookOf([{ name: 'Customers', table: [['Customer', 'Tier']], widths: [20, 20] }])
  return { file: withRows(own, rows) }
}

function withRows(workbook: Buffer, rows: string): Buffer {
  const sheet = 'xl/worksheets/sheet1.xml'
  const content = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
  const parts: Buffer[] = []
  for (let at = 0; workbook.readUInt32LE(at) === 0x04034b50; ) {
    const nameLength = workbook.readUInt16LE(at + 26)
    const end = at + 30 + nameLength + workbook.readUInt16LE(at + 28) + workbook.readUInt32LE(at + 18)
    const name = workbook.subarray(at + 30, at + 30 + nameLength).toString()
    parts.push(name === sheet ? zip(sheet, Buffer.from(content)) : workbook.subarray(at, end))
    at = end
  }
  return Buffer.concat(parts)
}
