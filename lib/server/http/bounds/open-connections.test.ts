import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { trustProxies } from '../../platform/trusted-proxy.ts'
import { connectionOf } from './connection.ts'
import { warnOfCrowding } from './crowding-warning.ts'
import { type Crowding, OpenConnections } from './open-connections.ts'

const PROXY = '10.0.0.1'

/** Connections that are known by a name; closing one is told of a moment later, as Node does. */
function placesFor(most: number) {
  const told: Crowding[] = []
  const open = new OpenConnections(most, trustProxies([PROXY]), (crowding) => told.push(crowding))
  const sockets = new Map<string, Socket & { destroyed: boolean }>()
  const connect = (name: string, remoteAddress: string) => {
    const socket = Object.assign(new EventEmitter(), {
      remoteAddress,
      destroyed: false,
      destroy: () => {
        socket.destroyed = true
        setImmediate(() => socket.emit('close'))
      },
    })
    sockets.set(name, socket as unknown as Socket & { destroyed: boolean })
    open.take(socket as unknown as Socket)
  }
  const socketOf = (name: string) => sockets.get(name) as Socket
  return {
    told,
    connect,
    asks: (name: string) => connectionOf(socketOf(name)).asked(),
    isAnswered: (name: string) => connectionOf(socketOf(name)).answered(),
    leaves: (name: string) => socketOf(name).destroy(),
    closed: () => [...sockets].filter(([, { destroyed }]) => destroyed).map(([name]) => name),
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('while there is room nothing is closed, however many are of one address', async () => {
  const { connect, leaves, closed, told } = placesFor(3)
  for (const name of ['a', 'b', 'c']) connect(name, '192.0.2.1')
  leaves('b')
  await settled()
  connect('d', '192.0.2.2')
  expect([closed(), told]).toEqual([['b'], []])
})

test('for a newcomer the connection is closed that has been idle longest, of the address that has most', () => {
  const { connect, asks, isAnswered, closed, told } = placesFor(4)
  connect('buyer', '192.0.2.2')
  for (const name of ['a', 'b', 'c']) connect(name, '192.0.2.1')
  // "a" is being answered, "b" was answered after "c" was opened.
  asks('a')
  asks('b')
  isAnswered('b')
  connect('another buyer', '192.0.2.3')
  expect(closed()).toEqual(['c'])
  expect(told).toEqual([{ most: 4, address: '192.0.2.1', held: 3 }])
})

test('one address that opens ever more has its own closed, each once, before their ends are told of', () => {
  const { connect, closed } = placesFor(3)
  connect('buyer', '192.0.2.2')
  for (const name of ['a', 'b', 'c', 'd', 'e']) connect(name, '192.0.2.1')
  expect(closed()).toEqual(['a', 'b', 'c'])
})

test('where all of the largest are busy, one of them makes room for another address, but not for its own', () => {
  const { connect, asks, closed } = placesFor(3)
  for (const name of ['a', 'b', 'c']) {
    connect(name, '192.0.2.1')
    asks(name)
  }
  connect('of its own', '192.0.2.1')
  expect(closed()).toEqual(['of its own'])
  connect('buyer', '192.0.2.2')
  expect(closed()).toEqual(['a', 'of its own'])
})

test('a proxy of ours loses none that is busy; those that are idle make room', () => {
  const { connect, asks, isAnswered, closed } = placesFor(4)
  for (const name of ['p', 'q', 'r']) {
    connect(name, PROXY)
    asks(name)
  }
  connect('one', '192.0.2.1')
  asks('one')
  connect('other', '192.0.2.2')
  // One against one is no reason to end an answer.
  expect(closed()).toEqual(['other'])
  isAnswered('q')
  connect('later', '192.0.2.3')
  expect(closed()).toEqual(['q', 'other'])
})

test('one IPv6 network counts as one address', () => {
  const { connect, closed } = placesFor(3)
  connect('one', '192.0.2.1')
  connect('other', '192.0.2.2')
  connect('a', '2001:db8:1:1::1')
  connect('b', '2001:db8:1:1::2')
  expect(closed()).toEqual(['a'])
})

test('each address that crowds is named once, and twenty in all', () => {
  const lines: string[] = []
  const tell = warnOfCrowding({ warn: (line: string) => lines.push(line) } as never)
  for (let host = 1; host <= 30; host += 1) {
    tell({ most: 5_000, address: `192.0.2.${host}`, held: 4_990 })
    tell({ most: 5_000, address: `192.0.2.${host}`, held: 4_991 })
  }
  expect(lines).toHaveLength(20)
  expect(lines[0]).toBe(
    'All 5000 connections are taken, 4990 of them by 192.0.2.1: one of that address is closed for each new one',
  )
})
