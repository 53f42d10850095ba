import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { startFailure } from '../../platform/start-error.ts'
import { requirePortFree } from './port-free.ts'

test('a port is found to be in use while somebody listens on it, and free afterwards, as often as asked', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  expect(await requirePortFree(port, '127.0.0.1').then(() => null, startFailure)).toBe(
    `Port ${port} is already in use. Set PORT to another, or stop the other server.`,
  )
  other.close()
  await once(other, 'close')
  await requirePortFree(port, '127.0.0.1')
  await requirePortFree(port, '127.0.0.1')
})
