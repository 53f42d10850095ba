import { afterEach, describe, expect, test, vi } from 'vitest'
import { momentUnder } from './clock.ts'

const FROM = new Date('2027-02-28T23:59:00Z')
const SYSTEM = Date.parse('2026-11-20T10:00:00Z')

test('without a setting it is the system that tells the time', () => {
  expect(momentUnder(undefined, SYSTEM, 5_000).toISOString()).toBe('2026-11-20T10:00:00.000Z')
})

test('a fixed clock stands still', () => {
  expect(momentUnder({ from: FROM, runs: false }, SYSTEM, 61_000)).toEqual(FROM)
})

test('a clock that runs on crosses into the next month a minute later', () => {
  const at = momentUnder({ from: FROM, runs: true }, SYSTEM, 61_000)
  expect(at.toISOString()).toBe('2027-03-01T00:00:01.000Z')
})

describe('with a clock that is set by hand', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.resetModules()
  })

  const clockUnder = async (setting: string | undefined) => {
    vi.stubEnv('SLA_DESK_NOW', setting)
    vi.resetModules()
    return await import('./clock.ts')
  }

  test('business time stands still, system time does not, and the setting is told', async () => {
    const { now, systemNow, clockSetByHand, clockWarning } = await clockUnder('2027-02-28T23:59:00Z')
    expect(now()).toEqual(FROM)
    expect(Math.abs(systemNow().getTime() - Date.now())).toBeLessThan(1_000)
    expect(clockSetByHand()).toEqual({ now: '2027-02-28T23:59:00.000Z', runs: false })
    expect(clockWarning()).toBe(
      'SLA_DESK_NOW sets the clock of this desk: it is 2027-02-28T23:59:00.000Z and stands still. Documents made now are ' +
        'dated and signed so for good. Never set it on a desk that customers use.',
    )
  })

  test('one that runs is told with the time that it shows', async () => {
    const { clockSetByHand, clockWarning } = await clockUnder('2027-02-28+run')
    expect(clockWarning()).toMatch(/: it is 2027-02-28T00:0\d:\d\d\.\d{3}Z and runs on from there\. /)
    const { now, runs } = clockSetByHand() ?? { now: '', runs: false }
    expect(runs).toBe(true)
    expect(Date.parse(now)).toBeGreaterThan(Date.parse('2027-02-28T00:00:00Z'))
  })

  test('without a setting there is nothing to tell', async () => {
    const { clockSetByHand, clockWarning } = await clockUnder(undefined)
    expect(clockWarning()).toBeNull()
    expect(clockSetByHand()).toBeNull()
  })
})
