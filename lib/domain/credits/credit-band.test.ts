import { expect, test } from 'vitest'
import { uptimeOf } from '../uptime/uptime.ts'
import { bandInWords, type CreditBand, creditInWords, liesIn } from './credit-band.ts'

function band(edges: string, changes: Partial<CreditBand> = {}): CreditBand {
  const [, open, from, to, close] = /^([[(])([\d.]+),([\d.]+)([\])])$/.exec(edges) ?? []
  if (from === undefined || to === undefined) throw new Error(`not an interval: ${edges}`)
  return {
    from,
    fromInclusive: open === '[',
    to,
    toInclusive: close === ']',
    creditPercent: '0',
    termination: false,
    ...changes,
  }
}

test.each([
  ['[99.9,100]', '99.9% or more'],
  ['(99.9,100]', 'above 99.9%'],
  ['[99,99.9)', '99% to below 99.9%'],
  ['(99,99.9)', 'above 99% to below 99.9%'],
  ['(99,99.9]', 'above 99% to 99.9%'],
  ['[99,99.9]', '99% to 99.9%'],
  ['[0,95)', 'below 95%'],
  ['[0,95]', '95% or less'],
  ['[0,100]', 'any'],
])('%s reads "%s"', (edges, words) => {
  expect(bandInWords(band(edges))).toBe(words)
})

test.each([
  [{ creditPercent: '0' }, 'none'],
  [{ creditPercent: '12.5' }, '12.5%'],
  [{ creditPercent: '50', termination: true }, '50%, and the right to terminate'],
  [{ creditPercent: '0', termination: true }, 'none, and the right to terminate'],
])('%j pays "%s"', (changes, words) => {
  expect(creditInWords(band('[0,95)', changes))).toBe(words)
})

test('an edge belongs to the band that includes it', () => {
  const at99 = uptimeOf(1_000, 10)
  expect(liesIn(band('[99,100]'), at99)).toBe(true)
  expect(liesIn(band('(99,100]'), at99)).toBe(false)
  expect(liesIn(band('[95,99]'), at99)).toBe(true)
  expect(liesIn(band('[95,99)'), at99)).toBe(false)
})
