import { expect, test } from 'vitest'
import { uptimeOf } from '../uptime/uptime.ts'
import type { CreditBand } from './credit-band.ts'
import { bandOf, largestCredit, meetsTarget, scheduleFaults, terminationEdge } from './credit-schedule.ts'

/** Half-open from below, as the demo terms write them: [from, to) and what it pays. */
function band(
  from: string,
  to: string,
  creditPercent: string,
  changes: Partial<CreditBand> = {},
): CreditBand {
  return {
    from,
    fromInclusive: true,
    to,
    toInclusive: to === '100',
    creditPercent,
    termination: false,
    ...changes,
  }
}

const SOUND = [
  band('99.9', '100', '0'),
  band('99', '99.9', '10'),
  band('95', '99', '25'),
  band('0', '95', '50', { termination: true }),
]

function replaced(index: number, changes: Partial<CreditBand>): CreditBand[] {
  return SOUND.map((entry, at) => (at === index ? { ...entry, ...changes } : entry))
}

function faults(schedule: CreditBand[], target = '99.9'): string[] {
  return scheduleFaults(schedule, target).map(({ code, band: index }) => `${code}@${index}`)
}

test('a sound schedule has no fault', () => {
  expect(faults(SOUND)).toEqual([])
})

test('a target of 100% is sound where any downtime pays', () => {
  const all = [band('100', '100', '0'), band('0', '100', '10', { toInclusive: false })]
  expect(faults(all, '100')).toEqual([])
})

test('finds a gap between bands', () => {
  expect(faults(replaced(1, { from: '99.1' }))).toEqual(['gap@2'])
})

test('finds a gap of one point, where both edges are open', () => {
  expect(faults(replaced(1, { fromInclusive: false }))).toEqual(['gap@2'])
})

test('finds an overlap', () => {
  expect(faults(replaced(2, { to: '99.2' }))).toEqual(['overlap@2'])
})

test('finds an overlap of one point, where both edges are closed', () => {
  expect(faults(replaced(2, { toInclusive: true }))).toEqual(['overlap@2'])
})

const ENDS = 'Let one band end where the next begins.'
test.each([
  // 95 itself belongs to neither, 96 to the band above.
  [2, { from: '96' }, `no band covers 95% to below 96%. ${ENDS}`],
  [2, { from: '96', fromInclusive: false }, `no band covers 95% to 96%. ${ENDS}`],
  [1, { fromInclusive: false }, `no band covers 99%. ${ENDS}`],
  [3, { to: '94', toInclusive: true }, `no band covers above 94% to below 95%. ${ENDS}`],
  // 94 belongs to both, 95 to the band above alone.
  [2, { from: '94' }, `two bands cover 94% to below 95%. ${ENDS}`],
  [3, { to: '95.5', toInclusive: true }, `two bands cover 95% to 95.5%. ${ENDS}`],
  [2, { from: '94', fromInclusive: false }, `two bands cover above 94% to below 95%. ${ENDS}`],
  [2, { toInclusive: true }, `two bands cover 99%. ${ENDS}`],
  // The one band lies within the other.
  [2, { from: '0' }, `two bands cover below 95%. ${ENDS}`],
] as const)('band %i with %o: %s', (index, changes, message) => {
  const found = scheduleFaults(replaced(index, changes), '99.9')
  expect(
    found.filter(({ code }) => code === 'gap' || code === 'overlap').map((fault) => fault.message),
  ).toEqual([message])
})

test('bands in the wrong order do not overlap', () => {
  const [top, upper, lower, bottom] = SOUND as [CreditBand, CreditBand, CreditBand, CreditBand]
  const messages = scheduleFaults([top, lower, upper, bottom], '99.9').map(({ message }) => message)
  expect(messages).toContain(
    'this band lies above the one before it. Write the bands from the highest uptime to the lowest.',
  )
})

test('finds a schedule that stops short of 100%', () => {
  expect(faults(replaced(0, { toInclusive: false }))).toEqual(['top-open@0'])
  expect(faults(replaced(0, { to: '99.99' }))).toEqual(['top-open@0'])
})

test('finds a schedule that stops short of 0%', () => {
  expect(faults(replaced(3, { fromInclusive: false }))).toEqual(['bottom-open@3'])
  expect(faults(replaced(3, { from: '10' }))).toEqual(['bottom-open@3'])
})

test('finds a credit that falls as uptime falls', () => {
  expect(faults(replaced(3, { creditPercent: '20' }))).toEqual(['credit-falls@3'])
})

test('finds a right to terminate that is lost as uptime falls', () => {
  const schedule = SOUND.map((entry, at) => ({ ...entry, termination: at === 2 }))
  expect(faults(schedule)).toEqual(['credit-falls@3'])
})

test('finds a right to terminate at an uptime that the documents, which say below, would not give it at', () => {
  expect(
    faults(
      replaced(2, { fromInclusive: false }).with(3, {
        ...band('0', '95', '50'),
        toInclusive: true,
        termination: true,
      }),
    ),
  ).toEqual(['termination-edge@3'])
})

test('finds a band that nothing lies in', () => {
  expect(faults(replaced(2, { from: '99' }))).toEqual(['empty-band@2', 'gap@3'])
})

test('finds an edge that is not the target', () => {
  expect(faults(SOUND, '99.95')).toEqual(['edge-is-not-target@1'])
  expect(faults(SOUND, '99.5')).toEqual(['edge-is-not-target@1'])
})

test('finds a target that earns a credit although it is met', () => {
  const schedule = replaced(0, { fromInclusive: false }).map((entry, at) =>
    at === 1 ? { ...entry, toInclusive: true } : entry,
  )
  expect(faults(schedule)).toEqual(['edge-is-not-target@1'])
})

test('finds a schedule that never pays, and one without bands', () => {
  expect(faults([band('0', '100', '0')])).toEqual(['edge-is-not-target@0'])
  expect(faults([])).toEqual(['top-open@0'])
})

test('reports every fault at once', () => {
  expect(faults([band('99.9', '99.99', '0'), band('95', '99', '10')])).toEqual([
    'top-open@0',
    'bottom-open@1',
    'gap@1',
    'edge-is-not-target@1',
  ])
})

test('an uptime in a gap is an error, not the band beside it', () => {
  expect(() => bandOf(replaced(1, { from: '99.1' }), uptimeOf(1_000_000, 9_500))).toThrow(RangeError)
  expect(bandOf(SOUND, uptimeOf(1_000_000, 9_500)).creditPercent).toBe('10')
})

test('the target itself is met', () => {
  expect(meetsTarget(uptimeOf(1_000, 1), '99.9')).toBe(true)
  expect(meetsTarget(uptimeOf(1_000_000, 1_001), '99.9')).toBe(false)
})

test('knows the largest credit and where termination begins', () => {
  expect(largestCredit(SOUND)).toBe('50')
  expect(largestCredit([band('99', '100', '0'), band('0', '99', '100')])).toBe('100')
  expect(terminationEdge(SOUND)).toBe('95')
  expect(terminationEdge(SOUND.slice(0, 3))).toBeNull()
})
