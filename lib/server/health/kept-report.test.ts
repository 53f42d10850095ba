import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keptReport } from './kept-report.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Reports that say which one they are. */
function reports() {
  const desk = { ready: true, made: 0 }
  const report = keptReport(
    () => ({ status: desk.ready ? 200 : 503, body: { number: ++desk.made } }),
    () => desk.ready,
  )
  const said = () => {
    const { status, body } = report()
    return `${status} ${body}`
  }
  return { desk, said }
}

test('a thousand who ask within a quarter of a second get one report', () => {
  const { desk, said } = reports()
  const all = Array.from({ length: 1_000 }, said)
  vi.advanceTimersByTime(249)
  expect(new Set([...all, said()])).toEqual(new Set(['200 {"number":1}']))
  expect(desk.made).toBe(1)
})

test('the next one is made when it is asked for after that, and only then', () => {
  const { desk, said } = reports()
  said()
  vi.advanceTimersByTime(60_000)
  expect(desk.made).toBe(1)
  expect(said()).toBe('200 {"number":2}')
})

test('whoever asks is told at once that the process takes no traffic any more', () => {
  const { desk, said } = reports()
  expect(said()).toBe('200 {"number":1}')
  desk.ready = false
  expect([said(), said()]).toEqual(['503 {"number":2}', '503 {"number":2}'])
})
