/**
 * Command line: asks one server for one page over several connections for some seconds, and prints how many answers came.
 * A process of its own, so that it shares no event loop with what is measured.
 */
import { Pool } from 'undici'
import { ACCEPTED } from './throughput/servers.ts'

const [port = '', path = '/', connections = '1', seconds = '1'] = process.argv.slice(2)

const pool = new Pool(`http://127.0.0.1:${port}`, { connections: Number(connections), pipelining: 1 })
const began = performance.now()
const deadline = began + Number(seconds) * 1000
let answered = 0

async function client(): Promise<void> {
  while (performance.now() < deadline) {
    await ask()
    answered += 1
  }
}

/** The body is let go as it comes: a client that reads it as text takes longer for that than a server to send it. */
function ask(): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  pool.dispatch(
    { path, method: 'GET', headers: { 'accept-encoding': ACCEPTED } },
    {
      onRequestStart: () => undefined,
      onResponseStart: (_controller, status) => {
        if (status !== 200) reject(new Error(`${path} answered ${status}`))
      },
      onResponseData: () => undefined,
      onResponseEnd: () => resolve(),
      onResponseError: (_controller, error) => reject(error),
    },
  )
  return promise
}

await Promise.all(Array.from({ length: Number(connections) }, client))
console.log(JSON.stringify({ answered, seconds: (performance.now() - began) / 1000 }))
await pool.close()
