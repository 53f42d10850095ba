import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type BuiltServer, preparedDirectory, startBuiltServer } from '../../testing/built-server.ts'

/** A moment at which version 2026-10-01 is in force. The clock stands still at it. */
export const NOW = { SLA_DESK_NOW: '2026-11-20T10:00:00Z' }

/** For a test that starts servers or waits for sweeps, on a machine under load. */
export const SLOW = { timeout: 600_000 }

/** How long and how often a server is asked whether a sweep has noticed something. */
export const POLL = { timeout: 240_000, interval: 250 }

/** SHA-256, in hexadecimal. */
export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A new directory, deleted after the test. */
export function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** A STATE_DIRECTORY as `preparedDirectory` makes it: with a database and no documents. Deleted after the test. */
export async function startedBefore(): Promise<string> {
  const directory = await preparedDirectory()
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/**
 * The built server on the data of a desk, at `NOW` where the settings say nothing else. It is stopped after the test.
 * @param root the working directory of the desk
 */
export async function serverOf(root: string, settings: Record<string, string>): Promise<BuiltServer> {
  const server = await startBuiltServer({ ...NOW, ...settings }, root)
  onTestFinished(server.stop)
  return server
}

/** What health says of the archive. */
export async function archiveOf({ address }: BuiltServer) {
  const answer = await fetch(`${address}/health/ready`)
  return ((await answer.json()) as { archive: { state: string; code: string | null; reason: string | null } })
    .archive
}

/** The verdict on a SHA-256, or the refusal: "503 archive-unavailable". */
export async function verdictOf({ address }: BuiltServer, sha256: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sha256 }),
  })
  const { verdict, code } = (await answer.json()) as { verdict?: string; code?: string }
  return verdict ?? `${answer.status} ${code}`
}

/** The SHA-256 of the document that is served at a path, or the refusal: "503 document-lost". */
export async function servedBy({ address }: BuiltServer, path: string): Promise<string> {
  const answer = await fetch(address + path, { signal: AbortSignal.timeout(90_000) })
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (answer.status === 200) return hashOf(bytes)
  return `${answer.status} ${(JSON.parse(bytes.toString()) as { code: string }).code}`
}
