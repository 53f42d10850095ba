import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { FairLine } from './fair-line.ts'

const stays = new AbortController().signal

/** A line whose work is finished by hand, and what has begun so far. */
function lineOfNames() {
  const line = new FairLine<string>()
  const begun: string[] = []
  const ends = new Map<string, PromiseWithResolvers<string>>()
  const ask = (who: string, what: string, signal = stays) => {
    const asked = line.run(
      who,
      what,
      async () => {
        begun.push(what)
        const end = Promise.withResolvers<string>()
        ends.set(what, end)
        return await end.promise
      },
      signal,
    )
    asked.catch(() => undefined)
    return asked
  }
  const finish = async (what: string, error?: Error) => {
    if (error === undefined) ends.get(what)?.resolve(`${what} done`)
    else ends.get(what)?.reject(error)
    await turn()
  }
  return { line, begun, ask, finish }
}

test('one who asks for a single thing waits for one of each other asker, not for all they asked for', async () => {
  const { begun, ask, finish } = lineOfNames()
  for (const what of ['a1', 'a2', 'a3', 'a4']) void ask('a', what)
  void ask('b', 'b1')
  void ask('c', 'c1')
  void ask('b', 'b2')
  const order = ['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']
  for (const what of order) await finish(what)
  expect(begun).toEqual(order)
})

test('the same thing is done once, at the first turn of anybody who waits for it', async () => {
  const { begun, ask, finish } = lineOfNames()
  void ask('a', 'first')
  const asked = ['x', 'y', 'z'].map((what) => ask('a', what))
  const other = ask('b', 'z')
  await finish('first')
  expect(begun).toEqual(['first', 'z'])
  // It has begun, and is joined by one more.
  const late = ask('c', 'z')
  await finish('z')
  expect(await Promise.all([asked[2], other, late])).toEqual(['z done', 'z done', 'z done'])
  await finish('x')
  await finish('y')
  expect(begun).toEqual(['first', 'z', 'x', 'y'])
})

test('what everybody has left is not begun; what one still waits for is', async () => {
  const { begun, ask, finish } = lineOfNames()
  void ask('a', 'first')
  const [leaving, also] = [new AbortController(), new AbortController()]
  const alone = ask('a', 'alone', leaving.signal)
  void ask('a', 'twice', leaving.signal)
  const twice = ask('a', 'twice', also.signal)
  void ask('a', 'shared', leaving.signal)
  const shared = ask('b', 'shared')
  leaving.abort(new Error('left'))
  await expect(alone).rejects.toThrow('left')
  for (const what of ['first', 'shared', 'twice']) await finish(what)
  expect(await Promise.all([twice, shared])).toEqual(['twice done', 'shared done'])
  expect(begun.toSorted()).toEqual(['first', 'shared', 'twice'])
  // Asked for again later, it is done.
  void ask('a', 'alone')
  expect(begun).toContain('alone')
})

test('whoever has left before asking is not waited for', async () => {
  const { begun, ask } = lineOfNames()
  await expect(ask('a', 'x', AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
  expect(begun).toEqual([])
})

test('a failure is told to those who wait for it, and the line goes on', async () => {
  const { begun, ask, finish } = lineOfNames()
  const [one, other] = [ask('a', 'bad'), ask('b', 'bad')]
  const good = ask('a', 'good')
  await finish('bad', new Error('no space'))
  await expect(one).rejects.toThrow('no space')
  await expect(other).rejects.toThrow('no space')
  await finish('good')
  expect(await good).toBe('good done')
  // It may be tried again.
  void ask('a', 'bad')
  expect(begun).toEqual(['bad', 'good', 'bad'])
})

test('a line that is closed finishes what has begun, and fails the rest', async () => {
  const { line, begun, ask, finish } = lineOfNames()
  const [one, waiting] = [ask('a', 'one'), ask('a', 'waiting')]
  line.close(new Error('closed'))
  await expect(waiting).rejects.toThrow('closed')
  await expect(ask('b', 'late')).rejects.toThrow('closed')
  await finish('one')
  expect([await one, begun]).toEqual(['one done', ['one']])
})
