import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { startFailure } from '../../platform/start-error.ts'
import { listen } from './listen.ts'

test('a port that is in use is named with what to do', async () => {
  const first = createServer()
  first.listen({ port: 0, host: '127.0.0.1' })
  await once(first, 'listening')
  const { port } = first.address() as AddressInfo
  const failure = await listen(createServer(), port, '127.0.0.1').then(() => null, startFailure)
  first.close()
  expect(failure).toBe(`Port ${port} is already in use. Set PORT to another, or stop the other server.`)
})

// 192.0.2.0/24 is for documentation (RFC 5737): no machine has an address of it.
test('a host that is not of this machine is named', async () => {
  expect(await listen(createServer(), 0, '192.0.2.1').then(() => null, startFailure)).toBe(
    'HOST is "192.0.2.1", which is not an address of this machine. Set HOST to one that is, or unset it.',
  )
})

// .invalid never resolves (RFC 2606); without a network the resolver says EAI_AGAIN in place of ENOTFOUND.
test('a host that does not resolve is named', async () => {
  expect(await listen(createServer(), 0, 'desk.invalid').then(() => null, startFailure)).toMatch(
    /^HOST is "desk\.invalid", which does not resolve to an address \((?:ENOTFOUND|EAI_AGAIN)\)\. Set HOST to an address of this machine, or unset it\.$/,
  )
})
