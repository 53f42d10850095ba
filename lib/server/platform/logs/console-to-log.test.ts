import { EventEmitter } from 'node:events'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, onTestFinished, test, vi } from 'vitest'
import { consoleToLog } from './console-to-log.ts'

/** What `write` makes of the log, line by line. */
function linesOf(write: (target: typeof console, warnings: EventEmitter) => void) {
  const lines: Record<string, unknown>[] = []
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      for (const line of String(chunk).trimEnd().split('\n')) lines.push(JSON.parse(line))
      done()
    },
  })
  const target = Object.assign(Object.create(null), console) as typeof console
  const warnings = new EventEmitter()
  warnings.on('warning', () => {
    throw new Error('Node would print this to stderr')
  })
  consoleToLog(
    pino({ level: 'debug', base: null, timestamp: false }, sink),
    target,
    warnings as typeof process,
  )
  write(target, warnings)
  return lines
}

test('a line in colours is a plain line of the log, at the level of its method', () => {
  const lines = linesOf((target) => {
    target.log('\u001b[32m✓\u001b[39m Running %s took %dms', 'next.config.ts', 59)
    target.warn('be careful')
    target.error('Error: several\n  lines')
  })
  expect(lines).toEqual([
    { level: 30, msg: '✓ Running next.config.ts took 59ms' },
    { level: 40, msg: 'be careful' },
    { level: 50, msg: 'Error: several\n  lines' },
  ])
})

test('an error keeps its stack, and its message where nothing else is said', () => {
  const lines = linesOf((target) => target.error(new TypeError('no such thing')))
  expect(lines).toMatchObject([
    { level: 50, msg: 'no such thing', err: { type: 'TypeError', stack: expect.stringContaining('at ') } },
  ])
})

test('an error that comes with every request is told once a minute', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const lines = linesOf((target) => {
    for (let request = 0; request < 300; request += 1)
      target.error('⨯', new Error(`attempt ${request} failed`))
    target.error(new Error('another'))
    vi.advanceTimersByTime(61_000)
    target.error(new Error('attempt 301 failed'))
  })
  expect(lines.map(({ msg }) => msg)).toEqual(['⨯', 'another', 'attempt 301 failed'])
})

test('a warning of Node is one too, and an empty line is none', () => {
  const lines = linesOf((target, warnings) => {
    target.log('')
    warnings.emit('warning', new Error('a possible leak'))
  })
  expect(lines).toMatchObject([{ level: 40, msg: 'a possible leak' }])
})

test('a warning that comes again and again is told once an hour, whatever number it names', () => {
  const overflow = (wait: number) =>
    Object.assign(new Error(`${wait} does not fit into a 32-bit signed integer.`), {
      name: 'TimeoutOverflowWarning',
    })
  const now = vi.spyOn(performance, 'now').mockReturnValue(1_000)
  onTestFinished(() => now.mockRestore())
  const lines = linesOf((_, warnings) => {
    for (let wait = 39_744_000_000; wait > 39_743_999_000; wait -= 1) warnings.emit('warning', overflow(wait))
    warnings.emit('warning', new Error('a possible leak'))
    now.mockReturnValue(3_601_000)
    warnings.emit('warning', overflow(36_000_000_000))
  })
  expect(lines.map(({ msg }) => msg)).toEqual([
    '39744000000 does not fit into a 32-bit signed integer.',
    'a possible leak',
    '36000000000 does not fit into a 32-bit signed integer.',
  ])
})
