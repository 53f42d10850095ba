import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openStore } from '../db/open-store.ts'
import { noticeContracts, notices, noticesSince } from '../notices/tables.ts'
import { currentBuild } from '../platform/builds/build.ts'
import { publications, tellingSince } from '../subscriptions/tables.ts'
import { webhookPublications } from '../webhook-subscriptions/tables.ts'
import { freePort } from './free-port.ts'
import { preparedState } from './prepared-state.ts'

const ROOT = join(import.meta.dirname, '../../..')
/** Printed for whoever starts the desk, and no line of the log. */
const SET_UP = 'Set up the console: '

/** The built server in a process of its own. */
export type BuiltServer = {
  /** "http://127.0.0.1:4321" */
  address: string
  port: number
  child: ChildProcess
  /** The lines of its log so far. */
  log: Record<string, unknown>[]
  /** What it wrote that is no line of a log: of its output, what is not JSON; of its errors, every line. */
  unstructured: string[]
  /** The link to set up the console, which it prints soon after it serves, as long as nobody has an account. */
  setUpLink: () => Promise<string>
  /** Where it keeps what it makes, unless the settings say another. */
  stateDirectory: string
  stop: () => Promise<void>
}

/** Whether there is a build to start. A run without one says what it leaves out. */
export const isBuilt = currentBuild(ROOT) !== null
if (!isBuilt) process.stderr.write('SKIPPED: tests of the built server need a build (npm run build).\n')

/**
 * A directory for STATE_DIRECTORY in which a server has been before: its database is there, and no documents. Where
 * nothing is built it is empty, and whoever uses it makes the database.
 */
export async function preparedDirectory(): Promise<string> {
  const build = currentBuild(ROOT)
  if (build === null) return mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  return await preparedState(build.id, async (directory) => {
    // A demo key made now would be no key yet for a test whose clock is set before.
    const server = await startBuiltServer({
      STATE_DIRECTORY: directory,
      SLA_DESK_NOW: '2026-04-01T00:00:00Z',
    })
    await server.stop()
    await forgetPublications(directory)
  })
}

/** A test may serve other ledgers from it, and is told of those that were served before. */
async function forgetPublications(stateDirectory: string): Promise<void> {
  const { db, close } = await openStore({ stateDirectory, databaseUrl: undefined })
  for (const table of [
    webhookPublications,
    publications,
    tellingSince,
    noticeContracts,
    notices,
    noticesSince,
  ])
    await db.delete(table)
  await close()
}

/**
 * Starts the built server on a free port of loopback and waits until it serves. Where nothing else is set, it has an
 * archive of its own, in which nothing is made ahead.
 * @param directory the working directory, whose terms it serves; the build is always this project's
 * @throws Error with what it said where it ends instead
 */
export async function startBuiltServer(
  settings: Record<string, string>,
  directory = ROOT,
): Promise<BuiltServer> {
  const port = await freePort()
  const ownDirectory = settings.STATE_DIRECTORY === undefined ? await preparedDirectory() : null
  const child = spawn('node', [join(ROOT, 'server.ts')], {
    cwd: directory,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      ...(ownDirectory === null ? {} : { STATE_DIRECTORY: ownDirectory }),
      ARCHIVE: 'on-demand',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log: Record<string, unknown>[] = []
  const unstructured: string[] = []
  const serving = Promise.withResolvers<void>()
  const setUp = Promise.withResolvers<string>()
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  createInterface({ input: child.stderr }).on('line', (line) => unstructured.push(line))
  createInterface({ input: child.stdout }).on('line', (line) => {
    const entry = entryOf(line)
    if (line.startsWith(SET_UP)) setUp.resolve(line.slice(SET_UP.length))
    else if (entry === null) unstructured.push(line)
    else log.push(entry)
    if (String(entry?.msg).startsWith('Serving on')) serving.resolve()
  })
  child.once('exit', (code) => serving.reject(new Error(`the server ended with ${code}: ${complaints}`)))
  await serving.promise
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    child,
    log,
    unstructured,
    setUpLink: () => setUp.promise,
    stateDirectory: settings.STATE_DIRECTORY ?? ownDirectory ?? '',
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      if (ownDirectory !== null) rmSync(ownDirectory, { recursive: true, force: true })
    },
  }
}

function entryOf(line: string): Record<string, unknown> | null {
  try {
    const entry: unknown = JSON.parse(line)
    return typeof entry === 'object' && entry !== null ? { ...entry } : null
  } catch {
    return null
  }
}
