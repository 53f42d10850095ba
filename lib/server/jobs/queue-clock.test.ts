import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { QUEUE_CLOCK } from './queue-clock.ts'

const DAY = 86_400_000

afterEach(() => void vi.restoreAllMocks())

test('it goes on evenly while the system clock is set back by 60 days, or forward by 400', () => {
  const begun = performance.now()
  const before = QUEUE_CLOCK.now()
  const system = Date.now()
  for (const days of [-60, 400]) {
    vi.spyOn(Date, 'now').mockReturnValue(system + days * DAY)
    const passed = QUEUE_CLOCK.now() - before
    expect(passed).toBeGreaterThanOrEqual(0)
    expect(passed).toBeLessThanOrEqual(performance.now() - begun)
  }
})

test('a wait of more than Node can count is a long one, and no warning', async () => {
  const warned = vi.fn()
  process.on('warning', warned)
  onTestFinished(() => void process.off('warning', warned))
  const done = vi.fn()
  const waits = QUEUE_CLOCK.setTimeout(done, 460 * DAY)
  const repeats = QUEUE_CLOCK.setInterval(done, 460 * DAY)
  await pause(50)
  QUEUE_CLOCK.clearTimeout(waits)
  QUEUE_CLOCK.clearInterval(repeats)
  expect([done, warned].map(({ mock }) => mock.calls)).toEqual([[], []])
})
