import { expect, test } from 'vitest'
import { palette } from './palette.ts'

/** WCAG 2.2, "relative luminance": of a colour as #rrggbb. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

test('black on white has the contrast that WCAG names', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
})

test.each(['ink', 'soft', 'accent', 'inForce', 'announced', 'danger', 'superseded'] as const)(
  '%s can be read on every ground, light and dark',
  (name) => {
    for (const scheme of ['light', 'dark'] as const)
      for (const ground of ['paper', 'sheet', 'wash'] as const)
        expect(
          contrast(palette[name][scheme], palette[ground][scheme]),
          `${scheme}, ${ground}`,
        ).toBeGreaterThanOrEqual(4.5)
  },
)
