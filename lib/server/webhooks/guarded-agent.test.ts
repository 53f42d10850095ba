import type { LookupFunction } from 'node:net'
import { networkInterfaces } from 'node:os'
import { request } from 'undici'
import { expect, onTestFinished, test } from 'vitest'
import { guardedAgent, RefusedReceiver } from './guarded-agent.ts'
import { receiver } from './testing/receiver.ts'

/** What becomes of a POST to an address: "reached", or the error. */
async function post(url: string, allowed: readonly string[] = [], lookup?: LookupFunction): Promise<unknown> {
  const agent = guardedAgent(allowed, lookup)
  onTestFinished(() => agent.destroy())
  try {
    const { body } = await request(url, { dispatcher: agent, method: 'POST', body: '{}' })
    await body.dump()
    return 'reached'
  } catch (error) {
    return error
  }
}

/** A resolver that answers every name with these addresses. */
function resolvesTo(...addresses: string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  return (_, { all }, done) => {
    if (all) done(null, found)
    else done(null, addresses[0] ?? '', found[0]?.family)
  }
}

// A receiver listens on every address of this machine, so whatever gets through is seen.
test.each([
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '127.0.0.1.',
  '127.8.8.8',
  '%31%32%37.0.0.1',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '0.0.0.0',
  '0',
  'localhost',
  'LOCALHOST',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '169.254.169.254',
  '[fd00:ec2::254]',
  '10.0.0.1',
  '192.168.0.1',
])('http://%s is not reached', async (host) => {
  const { port, connections } = await receiver(undefined, { host: '0.0.0.0' })
  expect(await post(`http://${host}:${port}/`)).toBeInstanceOf(RefusedReceiver)
  expect(connections()).toBe(0)
})

test.each([
  ['a name of this machine', ['127.0.0.1']],
  ['a name of the inner network', ['10.0.0.7']],
  ['a name with a mapped address', ['::ffff:127.0.0.1']],
  ['a name with a public and an inner address', ['93.184.215.14', '127.0.0.1']],
])('%s is not reached', async (_, addresses) => {
  const { port, connections } = await receiver(undefined, { host: '0.0.0.0' })
  const error = await post(`http://hooks.example.com:${port}/`, [], resolvesTo(...addresses))
  expect(error).toBeInstanceOf(RefusedReceiver)
  expect(String(error)).toContain(
    `hooks.example.com (${addresses.at(-1)}) is not on the public internet. If it may receive webhooks, add its host:port to WEBHOOK_ALLOWED_ADDRESSES.`,
  )
  expect(connections()).toBe(0)
})

test('a name that changes its address between two looks gets no request', async () => {
  const { port, received } = await receiver(undefined, { host: '0.0.0.0' })
  let looks = 0
  // Public when it is checked, this machine when it is used.
  const rebinding = {
    family: 4,
    get address() {
      looks += 1
      return looks === 1 ? '93.184.215.14' : '127.0.0.1'
    },
  }
  const error = await post(`http://rebind.example.com:${port}/`, [], (_, __, done) => done(null, [rebinding]))
  expect(error).toBeInstanceOf(RefusedReceiver)
  expect(String(error)).toContain('rebind.example.com (127.0.0.1) is not on the public internet.')
  expect(looks).toBeGreaterThan(1)
  expect(received).toEqual([])
})

test('what is listed is reached, and its neighbours are not', async () => {
  const [listed, neighbour] = [await receiver(), await receiver()]
  const allowed = [`127.0.0.1:${listed.port}`]
  expect(await post(`http://127.0.0.1:${listed.port}/`, allowed)).toBe('reached')
  // The list holds addresses as a URL writes them, and a URL writes 127.1 so, too.
  expect(await post(`http://127.1:${listed.port}/`, allowed)).toBe('reached')
  expect(await post(`http://127.0.0.1:${neighbour.port}/`, allowed)).toBeInstanceOf(RefusedReceiver)
  expect(await post(`http://localhost:${listed.port}/`, allowed)).toBeInstanceOf(RefusedReceiver)
  expect([listed.connections(), neighbour.connections()]).toEqual([2, 0])
})

const hasIPv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
)

test.skipIf(!hasIPv6)('an IPv6 address is listed with its brackets', async () => {
  const { port, received } = await receiver(undefined, { host: '::1' })
  expect(await post(`http://[::1]:${port}/`, [`[::1]:${port}`])).toBe('reached')
  expect(await post(`http://[::1]:${port}/`, [`127.0.0.1:${port}`])).toBeInstanceOf(RefusedReceiver)
  expect(received).toHaveLength(1)
})
