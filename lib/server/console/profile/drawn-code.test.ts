import { expect, test } from 'vitest'
import { drawnCode } from './drawn-code.ts'

const URI = 'otpauth://totp/Lumenary%20Cloud%20SLA%20desk:mara%40lumenary.example?secret=JBSWY3DPEHPK3PXP'

/** The dark modules of a drawing, as "x,y". */
function darkOf(path: string): Set<string> {
  return new Set(
    [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].flatMap(([, x, y, run]) =>
      Array.from({ length: Number(run) }, (_, step) => `${Number(x) + step},${y}`),
    ),
  )
}

// ISO/IEC 18004: a square of 17 + 4 × version modules with a margin of four, and in three corners a ring of 7 × 7 around 3 × 3.
test('a code is a square with its three finder patterns, and a margin of four', () => {
  const { size, path } = drawnCode(URI)
  const dark = darkOf(path)
  expect((size - 8 - 17) % 4).toBe(0)
  const far = size - 4 - 7
  for (const [left, top] of [
    [4, 4],
    [far, 4],
    [4, far],
  ] as const)
    for (let x = 0; x < 7; x += 1)
      for (let y = 0; y < 7; y += 1) {
        const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3))
        expect(dark.has(`${left + x},${top + y}`), `${left + x},${top + y}`).toBe(ring !== 2)
      }
  for (const at of dark)
    for (const part of at.split(',')) {
      expect(Number(part)).toBeGreaterThanOrEqual(4)
      expect(Number(part)).toBeLessThan(size - 4)
    }
})

test('the same text is the same code, and another text another one', () => {
  expect(drawnCode(URI)).toEqual(drawnCode(URI))
  expect(drawnCode(`${URI}A`).path).not.toBe(drawnCode(URI).path)
})
