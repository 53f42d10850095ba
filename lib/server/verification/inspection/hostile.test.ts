import { deflateSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import type { SigningIdentity } from '../../signing/identity.ts'
import { identityOf, signedPage } from '../testing/signed-pdf.ts'
import { readCms } from './cms.ts'
import { inspect } from './inspect.ts'

const LARGEST = 20_000_000

let ours: SigningIdentity
let file: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  ours = await identityOf('Lumenary Cloud, Inc.')
  file = await signedPage(ours)
})

/** The largest file that is taken, filled with this text over and over. */
function full(text: string): Buffer {
  const bytes = Buffer.alloc(LARGEST, text)
  bytes.write('%PDF-1.7\n')
  return bytes
}

/** A signature's dictionary with these numbers, or those that fit, and these digits. */
function signature(digits: string, numbers?: string): Buffer {
  const head = `%PDF-1.7\n<</Type/Sig/ByteRange [${(numbers ?? '0 ? ? 2').padEnd(60)}]/Contents `
  const end = head.length + digits.length + 2
  return Buffer.from(
    `${numbers === undefined ? head.replace('0 ? ? 2', `0 ${head.length} ${end} 2`) : head}<${digits}>>>`,
  )
}

const HEX = '30'.repeat(2_000)
const NESTED = Buffer.concat(
  Array.from({ length: 100_000 }, (_, depth) => {
    const length = (99_999 - depth) * 6
    return Buffer.from([
      0x30,
      0x84,
      length >>> 24,
      (length >>> 16) & 0xff,
      (length >>> 8) & 0xff,
      length & 0xff,
    ])
  }),
)

test.each<[string, () => Buffer]>([
  ['an empty file', () => Buffer.alloc(0)],
  ['a head alone', () => Buffer.from('%PDF-1.7')],
  ['text with the head of a PDF', () => Buffer.from('%PDF-1.7\nDear Sir or Madam,')],
  ['zeros', () => Buffer.alloc(LARGEST)],
  ['arrays nested ten million deep', () => full('[')],
  ['dictionaries nested without end', () => full('<</A')],
  ['references that lead to themselves', () => full('1 0 obj 1 0 R endobj ')],
  ['a bomb', () => Buffer.concat([Buffer.from('%PDF-1.7 stream\n'), deflateSync(Buffer.alloc(200_000_000))])],
  ['strings that never end', () => full('/Contents<')],
  ['short strings', () => full('/Contents<FEFF>')],
  ['a string of 20 MB', () => Buffer.from(`%PDF-1.7/Contents<${'0'.repeat(LARGEST)}>`)],
])('%s bears no signature', async (_what, make) => {
  expect(await inspect(new Uint8Array(make()), [ours.certificate])).toEqual([])
})

test.each<[string, () => Buffer]>([
  ['numbers that are negative', () => signature(HEX, '0 -10 20 30')],
  ['numbers that are huge', () => signature(HEX, `0 ${'9'.repeat(40)} ${'9'.repeat(41)} 1`)],
  ['numbers past the end', () => signature(HEX, '0 9999999999 9999999999 9999999999')],
  ['numbers that overlap', () => signature(HEX, '0 100 50 60')],
  ['numbers that leave nothing out', () => signature(HEX, '0 100 100 60')],
  ['no numbers', () => signature(HEX, 'a b c d')],
  ['numbers that leave out something else', () => signature(HEX, '0 3 50 60')],
  ['keys alone', () => full('/ByteRange')],
  ['keys and broken strings', () => full('/Contents<ab /ByteRange[0 1 2 3]')],
  ['a signature of 20 MB', () => signature('0'.repeat(LARGEST - 200))],
  ['no hexadecimal', () => signature('xy'.repeat(2_000))],
  ['zeros in its place', () => signature('00'.repeat(2_000))],
  ['ASN.1 nested as deep as fits', () => signature(NESTED.toString('hex').slice(-131_072))],
  ['ASN.1 of indefinite length nested as deep as fits', () => signature('3080'.repeat(32_000))],
  ['ASN.1 of more nodes than a signature has', () => signature(`3082ea60${'0500'.repeat(30_000)}`)],
])('a signature with %s cannot be read', async (_what, make) => {
  expect(await inspect(new Uint8Array(make()), [ours.certificate])).toEqual([{ signer: 'unreadable' }])
})

test('ASN.1 nested 100,000 deep is refused, of definite length and of indefinite', () => {
  expect(readCms(new Uint8Array(NESTED))).toBeNull()
  expect(readCms(new Uint8Array(Buffer.alloc(200_000, Buffer.from([0x30, 0x80]))))).toBeNull()
})

test('a signature among thousands of strings and ranges is still judged, or not seen; never taken for intact where it is not', async () => {
  const noise = Buffer.from('/Contents<ab>/ByteRange[0 1 2 3]'.repeat(10_000))
  const [finding, ...more] = await inspect(new Uint8Array(Buffer.concat([file, noise])), [ours.certificate])
  expect(finding).toEqual({ signer: 'unreadable' })
  expect(more).toMatchObject([{ signer: 'ours', state: 'intact', uncovered: noise.length }])
})

test('the same signature over and over costs no more than a few', async () => {
  const copies = new Uint8Array(Buffer.concat(Array.from({ length: 400 }, () => file)))
  expect((await inspect(copies, [ours.certificate])).length).toBeLessThanOrEqual(9)
})

test('bytes at random never make it fail', async () => {
  // A linear congruential generator: the same bytes at every run.
  let state = 1
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state
  }
  for (let round = 0; round < 300; round += 1) {
    const copy = file.slice()
    for (let change = 0; change < 20; change += 1) copy[next() % copy.length] = next() >>> 8
    for (const finding of await inspect(copy, [ours.certificate]))
      if (finding.signer === 'ours') expect(finding.state).not.toBe('intact')
  }
})
