import { expect, test, vi } from 'vitest'
import { boundTimers } from './bounded-timers.ts'

test.each([
  // 460 days, as after a clock that was set back by so many.
  [460 * 86_400_000, 60_000],
  [60_001, 60_000],
  [60_000, 60_000],
  [10_000, 10_000],
  [undefined, 0],
])('a wait of %s milliseconds is one of %i', (asked, waits) => {
  const setTimeout = vi.fn()
  const thread = { setTimeout } as unknown as typeof globalThis
  boundTimers(thread)
  const run = () => undefined
  thread.setTimeout(run, asked, 'given')
  expect(setTimeout.mock.calls).toEqual([[run, waits, 'given']])
})

test('a timer of Node goes on as it is, and can be cleared', async () => {
  const thread = { setTimeout }
  boundTimers(thread)
  const cleared = vi.fn()
  clearTimeout(thread.setTimeout(cleared, 1))
  expect(await new Promise((resolve) => thread.setTimeout(resolve, 20, 'fired'))).toBe('fired')
  expect(cleared).not.toHaveBeenCalled()
})
