import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { patientTimer } from './patient-timer.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('tells once the time is over, and only once', () => {
  const tell = vi.fn()
  patientTimer(1_100, tell)
  vi.advanceTimersByTime(1_099)
  expect(tell).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(tell).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(10_000)
  expect(tell).toHaveBeenCalledOnce()
})

test('tells nothing once it is taken back', () => {
  const tell = vi.fn()
  const takeBack = patientTimer(600, tell)
  vi.advanceTimersByTime(400)
  takeBack()
  vi.advanceTimersByTime(10_000)
  expect(tell).not.toHaveBeenCalled()
})

test('time in which the process was held up counts for no more than one step', async () => {
  vi.useRealTimers()
  const tell = vi.fn()
  const takeBack = patientTimer(1_000, tell)
  const until = performance.now() + 1_200
  while (performance.now() < until);
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(tell).not.toHaveBeenCalled()
  takeBack()
})
