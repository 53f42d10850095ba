import { expect, test } from 'vitest'
import { enrolment, newSecret, stepOf } from './codes.ts'

// The secret and the last six of the eight digits of RFC 6238, appendix B.
const SECRET = '12345678901234567890'

test.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_111_111_111, '050471', 37_037_037],
  [1_234_567_890, '005924', 41_152_263],
  [2_000_000_000, '279037', 66_666_666],
])(
  'at second %i the code %s is of step %i, and so it is 30 seconds before and after',
  async (second, code, step) => {
    const at = (difference: number) => new Date((second + difference) * 1000)
    for (const difference of [-30, 0, 30]) expect(await stepOf(SECRET, code, at(difference))).toBe(step)
    for (const difference of [-91, -60, 60, 91]) expect(await stepOf(SECRET, code, at(difference))).toBe(null)
    expect(await stepOf(SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, at(0))).toBe(step)
  },
)

test.each(['', '28708', '2870821', 'abcdef', '２８７０８２', '94287082', '-87082', '1e5000'])(
  '%j is no code',
  async (code) => {
    expect(await stepOf(SECRET, code, new Date(59_000))).toBe(null)
  },
)

test('a secret has 160 bits, and an app takes it from an address that names the desk and the person', () => {
  const secret = newSecret()
  expect(Buffer.from(secret, 'base64url')).toHaveLength(20)
  expect(newSecret()).not.toBe(secret)
  const { uri, secret: typed } = enrolment(SECRET, 'mara@lumenary.example')
  // The base32 of the ASCII digits, as in the examples of RFC 6238's authors.
  expect(typed).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  expect(uri).toMatch(/^otpauth:\/\/totp\/[^:]+:mara%40lumenary\.example\?secret=GEZ/)
})
