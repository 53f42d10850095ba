import { EventEmitter, once } from 'node:events'
import { Agent, createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { drainOnSignals } from './drain.ts'

async function startServer(timeout: number, { finishTimeout = 20_000, hangs = false } = {}) {
  const arrivals = new EventEmitter()
  const server = createServer((request, response) => {
    if (request.url === '/held') arrivals.emit('held', response)
    else response.end('quick')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const signals = new EventEmitter()
  const events: string[] = []
  const exited = new Promise<number>((exit) => {
    const finish = async () => {
      events.push('finish')
      if (hangs) await new Promise(() => undefined)
    }
    const begin = () => events.push('begin')
    const overdue = () => events.push('overdue')
    drainOnSignals(server, { signals, timeout, begin, finish, finishTimeout, overdue, exit })
  })
  const { port } = server.address() as AddressInfo
  return { arrivals, signals, events, exited, address: `http://127.0.0.1:${port}` }
}

function ask(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.setEncoding('utf8')
      let text = ''
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve(text))
    }).on('error', reject)
  })
}

test('a request in flight is finished, idle connections are closed, and the process exits 0', async () => {
  const { arrivals, signals, events, exited, address } = await startServer(10_000)
  const agent = new Agent({ keepAlive: true })
  expect(await ask(`${address}/quick`, agent)).toBe('quick')
  const inFlight = ask(`${address}/held`, new Agent({ keepAlive: true }))
  const [held] = await once(arrivals, 'held')
  signals.emit('SIGTERM')
  await expect(ask(`${address}/quick`, new Agent())).rejects.toThrow('ECONNREFUSED')
  expect(events).toEqual(['begin'])
  held.end('slow')
  expect(await inFlight).toBe('slow')
  expect(await exited).toBe(0)
  expect(events).toEqual(['begin', 'finish'])
})

test('a request that outlasts the bound is cut', async () => {
  const { arrivals, signals, exited, address } = await startServer(20)
  const inFlight = ask(`${address}/held`, new Agent())
  await once(arrivals, 'held')
  signals.emit('SIGINT')
  await expect(inFlight).rejects.toThrow()
  expect(await exited).toBe(0)
})

test('what does not close in time is left open, and the process exits 1', async () => {
  const { signals, events, exited } = await startServer(20, { finishTimeout: 200, hangs: true })
  const before = performance.now()
  signals.emit('SIGTERM')
  expect(await exited).toBe(1)
  expect(performance.now() - before).toBeGreaterThan(190)
  expect(events).toEqual(['begin', 'finish', 'overdue'])
})

test.each(['SIGTERM', 'SIGHUP'])(
  'after %s a request is finished, whatever signal comes then',
  async (signal) => {
    const { arrivals, signals, events, exited, address } = await startServer(10_000)
    const inFlight = ask(`${address}/held`, new Agent())
    const [held] = await once(arrivals, 'held')
    for (const next of [signal, 'SIGTERM', 'SIGHUP', 'SIGINT', 'SIGINT']) signals.emit(next)
    await setTimeout(50)
    expect(events).toEqual(['begin'])
    held.end('slow')
    expect(await inFlight).toBe('slow')
    expect(await exited).toBe(0)
  },
)

test('a second Ctrl+C exits at once with 1; the signal that npm adds to the first does not', async () => {
  const { arrivals, signals, exited, address } = await startServer(10_000)
  const inFlight = ask(`${address}/held`, new Agent())
  const [held] = await once(arrivals, 'held')
  signals.emit('SIGINT')
  signals.emit('SIGINT')
  await setTimeout(1_100)
  signals.emit('SIGINT')
  expect(await exited).toBe(1)
  held.end()
  await inFlight
})
