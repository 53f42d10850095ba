import { Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connectionOf } from './connection.ts'
import { Newcomers } from './newcomers.ts'
import { RequestQueue } from './request-queue.ts'

/** In milliseconds; nothing but answers takes time. */
let clock = 0

beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** A queue whose every answer takes a millisecond; `heard` names them in their order. */
function start() {
  const newcomers = new Newcomers()
  const queue = new RequestQueue(newcomers)
  const heard: string[] = []
  const connect = (client: string) => {
    newcomers.arrived()
    const socket = new Socket()
    connectionOf(socket).client = client
    return socket
  }
  const ask = (socket: Socket, name: string) => {
    connectionOf(socket).asked()
    queue.take(socket, () => {
      clock += 1
      heard.push(name)
    })
  }
  /** One that has asked before, and whose connecting is past. */
  const known = async (client: string) => {
    const socket = connect(client)
    ask(socket, client)
    for (let quiet = 0; quiet < 3; quiet += 1) await turn()
    heard.length = 0
    return socket
  }
  return { heard, connect, ask, known }
}

const names = (count: number, prefix = '') => Array.from({ length: count }, (_, at) => `${prefix}${at}`)

test('five milliseconds of requests are heard in one turn of the loop, the rest in the next ones', async () => {
  const { heard, ask, known } = start()
  const socket = await known('flood')
  for (const name of names(12)) ask(socket, name)
  expect(heard).toEqual(names(5))
  await turn()
  expect(heard).toEqual(names(10))
  await turn()
  expect(heard).toEqual(names(12))
})

test('while others connect, one is heard in a turn beside the first of each of them', async () => {
  const { heard, connect, ask, known } = start()
  const socket = await known('flood')
  for (let turns = 0; turns < 3; turns += 1) {
    ask(connect('new'), `new-${turns}`)
    for (const name of names(3, `${turns}-`)) ask(socket, name)
    await turn()
  }
  expect(heard).toEqual(['new-0', '0-0', 'new-1', '0-1', 'new-2', '0-2'])
})

test('who has just connected is heard next, whatever waits', async () => {
  const { heard, connect, ask, known } = start()
  const socket = await known('flood')
  for (const name of names(100)) ask(socket, name)
  ask(connect('buyer'), 'buyer')
  await turn()
  expect(heard).toEqual([...names(5), 'buyer', '5'])
})

test('of hundreds that have connected at once, those of another address are not behind all of them', async () => {
  const { heard, connect, ask } = start()
  for (const name of names(100)) ask(connect('flood'), name)
  ask(connect('buyer'), 'buyer')
  await turn()
  expect(heard).toEqual(['0', 'buyer', '1', '2', '3'])
})

test('what waits is heard in turns by address', async () => {
  const { heard, ask, known } = start()
  const [flood, buyer] = [await known('flood'), await known('buyer')]
  heard.length = 0
  for (const name of names(100)) ask(flood, name)
  for (const name of names(2, 'buyer-')) ask(buyer, name)
  await turn()
  expect(heard.slice(5)).toEqual(['5', 'buyer-0', '6', 'buyer-1', '7'])
})

test('what a connection asked for that has ended is not heard', async () => {
  const { heard, ask, known } = start()
  const [gone, there] = [await known('gone'), await known('there')]
  heard.length = 0
  for (const name of names(8)) ask(gone, name)
  ask(there, 'there')
  gone.destroy()
  await turn()
  expect(heard).toEqual([...names(5), 'there'])
})
