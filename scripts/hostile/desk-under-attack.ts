import { isBuilt, startBuiltServer } from '#lib/server/testing/built-server.ts'
import type { Target } from './perform.ts'
import { residentMegabytes } from './resident.ts'
import { secretsOf } from './rules.ts'

/** A server to attack. */
export type DeskUnderAttack = {
  target: Target
  /** See `faultsOf`. */
  secrets: string[]
  /** What the server itself did wrong so far: it ended, or wrote lines that no log reader takes. */
  faults: () => string[]
  /** Memory that it holds, in MB; null where this system does not tell. */
  memory: () => number | null
  stop: () => Promise<void>
}

const MOST_TOLD = 20
const TO_BE_READ_BY_THE_MACHINE = 'a line of the log is not JSON'

/**
 * The built desk on a free port, with a state directory of its own.
 * @throws Error where nothing is built, or the desk does not start
 */
export async function ownDesk(): Promise<DeskUnderAttack> {
  if (!isBuilt) throw new Error('Nothing is built yet. Run: npm run build')
  const server = await startBuiltServer({})
  const { child, port, unstructured, stateDirectory } = server
  return {
    target: { host: '127.0.0.1', port },
    secrets: secretsOf(process.cwd(), stateDirectory),
    faults: () => [
      ...(child.exitCode === null && child.signalCode === null
        ? []
        : [`the desk ended with ${child.exitCode ?? child.signalCode}`]),
      ...unstructured
        .slice(0, MOST_TOLD)
        .map((line) => `${TO_BE_READ_BY_THE_MACHINE}: ${line.slice(0, 200)}`),
      ...(unstructured.length > MOST_TOLD
        ? [`… and ${unstructured.length - MOST_TOLD} more such lines`]
        : []),
    ],
    memory: () => residentMegabytes(child.pid)?.now ?? null,
    stop: server.stop,
  }
}

/** A server that runs already, of which only its answers can be judged. */
export function deskAt({ hostname, port }: URL): DeskUnderAttack {
  const host = hostname.replace(/^\[|\]$/g, '')
  return {
    target: { host, port: Number(port === '' ? 80 : port) },
    secrets: secretsOf(process.cwd()),
    faults: () => [],
    memory: () => null,
    stop: async () => undefined,
  }
}
