import { expect, test } from 'vitest'
import { withSignature } from './pdf-signature.ts'

// "<" is byte 24, its eight digits are bytes 25 to 32, ">" is byte 33; twenty bytes follow that only look like a range.
const FILE = '/ByteRange[0 24 34 20]##<00000000>/ByteRange is a word'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const signedWith = (text: string, ...cms: number[]) =>
  Buffer.from(withSignature(bytesOf(text), Uint8Array.from(cms))).toString('latin1')

test('a signature is put between the brackets that the last range leaves out', () => {
  expect(signedWith(FILE, 0xab, 0xcd)).toBe('/ByteRange[0 24 34 20]##<abcd0000>/ByteRange is a word')
})

test('a signature without room and a file without a signature are refused', () => {
  expect(() => signedWith(FILE, 1, 2, 3, 4, 5)).toThrow('a signature of 5 bytes has no room in 4')
  expect(() => signedWith('no /ByteRange here', 1)).toThrow('the file is not signed')
})
