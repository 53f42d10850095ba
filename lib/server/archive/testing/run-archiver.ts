import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { StoreSettings } from '../../db/open-store.ts'
import type { ArchivedDocument } from '../record.ts'

/** A process that archives. `documents` fills while it runs. */
export type Archiver = {
  child: ChildProcess
  documents: ArchivedDocument[]
  /** Resolves when the first document of this run is told, or the process ends. */
  first: Promise<void>
  /** The exit code; null after a signal. */
  ended: Promise<number | null>
  complaints: () => string
}

/** Processes that share a database share the key to its secrets. */
const SECRET_KEY = 'a secret of all replicas, for tests'

/** When every archiver begins that is told nothing else; its clock runs on. */
const BEGINNING = '2026-11-20T10:00:00Z+run'

/**
 * Starts a process that archives what the ledger under `root` owes.
 * @param variables of its environment, beside or in place of the usual ones
 */
export function startArchiver(
  root: string,
  { stateDirectory, databaseUrl }: StoreSettings,
  variables: Record<string, string> = {},
): Archiver {
  const child = spawn('node', [join(import.meta.dirname, 'archiver.ts')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'silent',
      SLA_DESK_NOW: BEGINNING,
      STATE_DIRECTORY: stateDirectory,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl, SECRET_KEY }),
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const documents: ArchivedDocument[] = []
  const first = Promise.withResolvers<void>()
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    documents.push(JSON.parse(line) as ArchivedDocument)
    first.resolve()
  })
  const ended = once(child, 'close').then(([code]) => {
    first.resolve()
    return code as number | null
  })
  return { child, documents, first: first.promise, ended, complaints: () => said }
}
