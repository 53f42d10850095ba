import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Measures = {
  unitsPerEm: number
  ascent: number
  descent: number
  variants: Record<string, { xWidthAvg: number }>
}

// Measured by Capsize from the fonts themselves; Next brings the table along.
const MEASURES: Record<string, Measures> = createRequire(import.meta.url)(
  'next/dist/server/capsize-font-metrics.json',
)
const FACES = readFileSync(join(import.meta.dirname, 'fallback-fonts.css'), 'utf8')
  .split('@font-face')
  .slice(1)

test.each([
  ['Measured Arial', 'sourceSans3', 'arial'],
  ['Measured Roboto', 'sourceSans3', 'roboto'],
  ['Measured Georgia', 'sourceSerif4', 'georgia'],
  ['Measured Times', 'sourceSerif4', 'timesNewRoman'],
  ['Measured Noto Serif', 'sourceSerif4', 'notoSerif'],
])('"%s" is as wide and high as the typeface that it stands in for', (name, own, system) => {
  const faces = FACES.filter((face) => face.includes(`'${name}'`))
  for (const [weight, ours, theirs] of [
    [400, 'regular', 'regular'],
    [600, '600', '700'],
  ] as const) {
    const face = String(faces.find((text) => text.includes(`font-weight: ${weight};`)))
    const percent = (property: string) => Number(new RegExp(`${property}: ([\\d.]+)%`).exec(face)?.[1])
    const scale = widthOf(own, ours) / widthOf(system, theirs)
    const { ascent, descent, unitsPerEm } = measuresOf(own)
    expect(percent('size-adjust')).toBeCloseTo(100 * scale, 1)
    expect(percent('ascent-override')).toBeCloseTo((100 * ascent) / unitsPerEm / scale, 1)
    expect(percent('descent-override')).toBeCloseTo((-100 * descent) / unitsPerEm / scale, 1)
  }
})

function widthOf(font: string, variant: string): number {
  const { variants, unitsPerEm } = measuresOf(font)
  return Number(variants[variant]?.xWidthAvg) / unitsPerEm
}

function measuresOf(font: string): Measures {
  const measures = MEASURES[font]
  if (measures === undefined) throw new Error(`Capsize does not know ${font}`)
  return measures
}
