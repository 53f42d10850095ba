import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = join(import.meta.dirname, '../../..')

/** The built server in a process of its own. */
export type BuiltServer = {
  /** "http://127.0.0.1:4321" */
  address: string
  child: ChildProcess
  /** The lines of its log so far. */
  log: Record<string, unknown>[]
  stop: () => Promise<void>
}

/**
 * Starts the built server on a free port of loopback and waits until it serves.
 * @throws Error with what it said where it ends instead
 */
export async function startBuiltServer(settings: Record<string, string>): Promise<BuiltServer> {
  const port = await freePort()
  const child = spawn('node', ['server.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log: Record<string, unknown>[] = []
  const serving = Promise.withResolvers<void>()
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{')) return
    log.push(JSON.parse(line) as Record<string, unknown>)
    if (String(log.at(-1)?.msg).startsWith('Serving on')) serving.resolve()
  })
  child.once('exit', (code) => serving.reject(new Error(`the server ended with ${code}: ${complaints}`)))
  await serving.promise
  return {
    address: `http://127.0.0.1:${port}`,
    child,
    log,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
