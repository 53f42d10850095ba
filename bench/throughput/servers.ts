import { once } from 'node:events'
import { get, type IncomingHttpHeaders } from 'node:http'
import { join, relative } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { currentBuild } from '#lib/server/platform/builds/build.ts'
import { freePort } from '../../lib/server/testing/free-port.ts'
import { type Running, start, stop } from '../processes.ts'

/** A server under measurement. */
export type Server = { running: Running; port: number }

const START_MILLISECONDS = 90_000

/** The server of this project, as `npm start` runs it; settings come on top of those. */
export async function startOurs(root: string, more: Record<string, string> = {}): Promise<Server> {
  const port = await freePort()
  const settings = {
    ...{ PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', NODE_ENV: 'production' },
    ...more,
  }
  return await started(start(process.execPath, [join(root, 'server.ts')], settings), port, '/health/ready')
}

/** Next's own server over the same build, with its settings as they come; others come on top. */
export async function startNext(root: string, more: Record<string, string> = {}): Promise<Server> {
  const port = await freePort()
  const next = fileURLToPath(import.meta.resolve('next/dist/bin/next'))
  const args = [next, 'start', root, '--port', String(port), '--hostname', '127.0.0.1']
  const site = relative(root, currentBuild(root)?.site ?? '')
  const settings = { NODE_ENV: 'production', SLA_DESK_SITE: site, ...more }
  return await started(start(process.execPath, args, settings), port, '/health/live')
}

/** Waits until a server answers. Throws with what it said when it dies or takes too long; it is then stopped. */
export async function started(running: Running, port: number, path: string): Promise<Server> {
  const { child, complaints } = running
  child.stdout?.resume()
  const deadline = performance.now() + START_MILLISECONDS
  while (child.exitCode === null && performance.now() < deadline) {
    const answer = await fetchPage(port, path).catch(() => undefined)
    if (answer?.status === 200) return { running, port }
    await pause(100)
  }
  await stop(running)
  throw new Error(`a server did not start: ${complaints()}`)
}

/** A page as a browser asks for it, its body as it comes over the wire. */
export async function fetchPage(port: number, path: string): Promise<Page> {
  const request = get({
    host: '127.0.0.1',
    port,
    path,
    agent: false,
    headers: { 'accept-encoding': ACCEPTED },
  })
  request.setTimeout(START_MILLISECONDS, () => request.destroy(new Error('no answer')))
  const [response] = await once(request, 'response')
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) }
}

type Page = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** What every client of these measurements accepts. */
export const ACCEPTED = 'br, gzip'
