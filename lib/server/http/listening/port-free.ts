import { once } from 'node:events'
import { createServer } from 'node:http'
import { listen } from './listen.ts'

/**
 * Finds out early whether this process may listen: a start that cannot should not warm or compile first. Nothing is held, so
 * that the port can still be taken until the server listens.
 * @throws the error that `startFailure` explains: the port is in use, may not be used, or the host is not of this machine
 */
export async function requirePortFree(port: number, host: string | undefined): Promise<void> {
  const probe = createServer()
  await listen(probe, port, host)
  probe.close()
  await once(probe, 'close')
}
