import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Lane, MailLanes } from './mail-lanes.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const NEVER = new AbortController().signal

/** Takes as many lanes to a domain as it may have, and talks to the mail server in each. */
function takeAll(lanes: MailLanes, domain: string): Lane[] {
  const taken: Lane[] = []
  while (lanes.ask(domain, false) === 'free') {
    const lane = lanes.take(domain)
    lane.begin()
    taken.push(lane)
  }
  return taken
}

/** The domain answers one mail after so long. */
function answer(lanes: MailLanes, domain: string, milliseconds: number): void {
  const lane = lanes.take(domain)
  lane.begin()
  vi.advanceTimersByTime(milliseconds)
  lane.leave(true)
}

test('a domain has two lanes until it has answered, then all five', () => {
  const lanes = new MailLanes()
  const taken = takeAll(lanes, 'alder.example')
  expect(taken).toHaveLength(2)
  expect(lanes.ask('alder.example', false)).toBe('taken')
  expect(lanes.ask('birch.example', false)).toBe('free')
  taken[0]?.leave(true)
  expect(takeAll(lanes, 'alder.example')).toHaveLength(4)
  expect(lanes.ask('birch.example', false)).toBe('taken')
})

test('a lane is freed once, whoever frees it again', () => {
  const lanes = new MailLanes()
  answer(lanes, 'alder.example', 10)
  const [first] = takeAll(lanes, 'alder.example')
  first?.leave(true)
  first?.leave(null)
  expect(takeAll(lanes, 'alder.example')).toHaveLength(1)
})

test('a slow domain has one lane, all that are slow have two, and one above that gives way after a second', () => {
  const lanes = new MailLanes()
  const taken = ['a', 'b', 'c', 'd', 'e'].map((name) => {
    const lane = lanes.take(`${name}.example`)
    lane.begin()
    return lane
  })
  vi.advanceTimersByTime(999)
  expect(taken.map(({ giveWay }) => giveWay.aborted)).toEqual([false, false, false, false, false])
  vi.advanceTimersByTime(1)
  expect(taken.map(({ giveWay }) => giveWay.aborted)).toEqual([false, false, true, true, true])
  for (const lane of taken.slice(2)) lane.leave(null)
  // Two hold their lanes; the others are known, and wait for these, while anybody else is sent mail.
  expect(['a', 'c', 'd'].map((name) => lanes.ask(`${name}.example`, true))).toEqual(['slow', 'slow', 'slow'])
  expect(lanes.ask('f.example', false)).toBe('free')
  taken[0]?.leave(true)
  expect(lanes.ask('c.example', false)).toBe('free')
  expect(lanes.ask('b.example', false)).toBe('slow')
})

test('a domain that answers quickly again is slow no more', () => {
  const lanes = new MailLanes()
  answer(lanes, 'alder.example', 4_000)
  expect(takeAll(lanes, 'alder.example')).toHaveLength(1)
  const others = new MailLanes()
  answer(others, 'alder.example', 4_000)
  answer(others, 'alder.example', 40)
  expect(takeAll(others, 'alder.example')).toHaveLength(5)
})

test('where the mail server is slow with everyone, nobody is', () => {
  const lanes = new MailLanes()
  for (let one = 0; one < 11; one += 1) answer(lanes, `d${one}.example`, 4_000)
  expect(takeAll(lanes, 'd1.example')).toHaveLength(5)
})

test('a few slow domains make nobody else slow: half of the last answers would have to be theirs', () => {
  const lanes = new MailLanes()
  for (let one = 0; one < 11; one += 1) answer(lanes, 'quick.example', 20)
  for (let one = 0; one < 10; one += 1) answer(lanes, `d${one}.example`, 4_000)
  expect(lanes.isSlow('d1.example')).toBe(true)
})

test('a domain that does not answer is left alone, for ten seconds, twice as long each time, five minutes at most', () => {
  const lanes = new MailLanes()
  const pauses = [10, 20, 40, 80, 160, 300, 300]
  for (const seconds of pauses) {
    const lane = lanes.take('tarpit.example')
    lane.begin()
    vi.advanceTimersByTime(30_000)
    lane.leave(false)
    vi.advanceTimersByTime(seconds * 1000 - 1)
    expect(lanes.ask('tarpit.example', true)).toBe('left-alone')
    vi.advanceTimersByTime(1)
    expect(lanes.ask('tarpit.example', true)).toBe('free')
  }
  answer(lanes, 'tarpit.example', 10)
  expect(takeAll(lanes, 'tarpit.example')).toHaveLength(5)
})

test('a connection that breaks at once, and one that was stopped from here, say nothing of the domain', () => {
  const lanes = new MailLanes()
  for (const isAnswered of [false, null] as const) {
    const lane = lanes.take('alder.example')
    lane.begin()
    vi.advanceTimersByTime(500)
    lane.leave(isAnswered)
  }
  expect(lanes.ask('alder.example', false)).toBe('free')
  expect(lanes.isSlow('alder.example')).toBe(false)
})

test('an urgent mail goes before others that wait', async () => {
  const lanes = new MailLanes()
  answer(lanes, 'alder.example', 10)
  const taken = takeAll(lanes, 'alder.example')
  const entering = lanes.enterUrgently('birch.example', NEVER)
  await vi.advanceTimersByTimeAsync(100)
  taken[0]?.leave(true)
  expect(lanes.ask('cedar.example', false)).toBe('taken')
  await vi.advanceTimersByTimeAsync(100)
  expect(await entering).toHaveProperty('giveWay')
})

test('for an urgent mail, what hangs makes way after half a second, but for the lanes of slow ones', async () => {
  const lanes = new MailLanes()
  const taken = ['a', 'b', 'c', 'd', 'e'].map((name) => {
    const lane = lanes.take(`${name}.example`)
    lane.begin()
    return lane
  })
  const entering = lanes.enterUrgently('birch.example', NEVER)
  await vi.advanceTimersByTimeAsync(560)
  const ended = taken.filter(({ giveWay }) => giveWay.aborted)
  expect(ended.length).toBeGreaterThan(0)
  for (const lane of ended) lane.leave(null)
  await vi.advanceTimersByTimeAsync(40)
  expect(await entering).toHaveProperty('giveWay')
  expect(taken.slice(0, 2).map(({ giveWay }) => giveWay.aborted)).toEqual([false, false])
})

test('an urgent mail to a domain that is slow or left alone does not wait', async () => {
  const lanes = new MailLanes()
  const taken = lanes.take('tarpit.example')
  taken.begin()
  vi.advanceTimersByTime(1_000)
  expect(await lanes.enterUrgently('tarpit.example', NEVER)).toBe('slow')
  vi.advanceTimersByTime(29_000)
  taken.leave(false)
  expect(await lanes.enterUrgently('tarpit.example', NEVER)).toBe('left-alone')
})

test('an urgent mail that is given up holds nobody up', async () => {
  const lanes = new MailLanes()
  answer(lanes, 'alder.example', 10)
  const taken = takeAll(lanes, 'alder.example')
  const stop = new AbortController()
  const entering = lanes.enterUrgently('birch.example', stop.signal)
  stop.abort(new Error('given up'))
  await Promise.all([expect(entering).rejects.toThrow('given up'), vi.advanceTimersByTimeAsync(100)])
  taken[0]?.leave(true)
  expect(lanes.ask('cedar.example', false)).toBe('free')
})
