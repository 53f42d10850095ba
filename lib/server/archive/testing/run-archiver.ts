import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { StoreSettings } from '../../store/open-store.ts'
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

/** Starts a process that archives what the ledger under `root` owes, under a clock that stands still. */
export function startArchiver(root: string, { stateDirectory, databaseUrl }: StoreSettings): Archiver {
  const child = spawn('node', [join(import.meta.dirname, 'archiver.ts')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'silent',
      SLA_DESK_NOW: '2026-11-20T10:00:00Z',
      STATE_DIRECTORY: stateDirectory,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
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
