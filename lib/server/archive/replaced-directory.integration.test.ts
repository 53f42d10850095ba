import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { isBuilt, preparedDirectory } from '../testing/built-server.ts'
import { smallDeskCopy } from '../testing/desk-copy.ts'
import { sharedDesk } from '../testing/shared-desk.ts'
import type { ArchivedDocument } from './record.ts'
import { startArchiver } from './testing/run-archiver.ts'
import {
  archiveOf,
  emptyDirectory,
  POLL,
  SLOW,
  servedBy,
  serverOf,
  startedBefore,
  verdictOf,
} from './testing/served-desk.ts'

const SLA = '/documents/2026-10-01/starter/eu/sla.pdf'
const desk = sharedDesk(smallDeskCopy)

/** An archive of the three documents that the desk owes. */
async function madeArchive(variables: Record<string, string> = {}) {
  const at = await preparedDirectory()
  const archiver = startArchiver(desk(), { stateDirectory: at, databaseUrl: undefined }, variables)
  expect([await archiver.ended, archiver.complaints()]).toEqual([0, ''])
  return { at, documents: archiver.documents }
}

let own: { at: string; documents: ArchivedDocument[] }
let other: typeof own
beforeAll(async () => {
  own = await madeArchive()
  // A day later: it has other documents of the same names.
  other = await madeArchive({ SLA_DESK_NOW: '2026-11-21T10:00:00Z+run' })
  return () => {
    for (const { at } of [own, other]) rmSync(at, { recursive: true, force: true })
  }
}, 300_000)

const hashesIn = (documents: ArchivedDocument[]) => documents.map(({ sha256 }) => sha256).toSorted()
const slaOf = ({ documents }: typeof own) => documents.find(({ kind }) => kind === 'sla')?.sha256 ?? ''
const manifestOf = (state: string) => JSON.parse(readFileSync(join(state, 'manifest.json'), 'utf8'))

/** A server on a copy of the archive, in which its directory can be replaced by one that is renamed into its place. */
async function serverOnOwn() {
  const below = emptyDirectory()
  const state = join(below, 'state')
  cpSync(own.at, state, { recursive: true })
  const server = await serverOf(desk(), { STATE_DIRECTORY: state, ARCHIVE: 'ahead' })
  await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'complete', archived: 3 })
  const replace = (by: string) => {
    const next = join(below, 'next')
    cpSync(by, next, { recursive: true })
    rmSync(join(next, 'lock'), { force: true })
    renameSync(state, join(below, `before-${performance.now()}`))
    renameSync(next, state)
  }
  return { server, state, replace }
}

test.runIf(isBuilt)(
  'a directory that is replaced by that of another archive is told of, nothing is counted that is not there, and nothing is written into it',
  SLOW,
  async () => {
    const { server, state, replace } = await serverOnOwn()
    expect(await servedBy(server, SLA)).toBe(slaOf(own))
    replace(other.at)
    const replaced = { state: 'waiting', owed: 3, archived: 0, code: 'directory-replaced' }
    await expect.poll(() => archiveOf(server), POLL).toMatchObject(replaced)
    // Several looks, and longer than the manifest waits to be written.
    await pause(25_000)
    expect(await archiveOf(server)).toMatchObject(replaced)
    expect(hashesIn(manifestOf(state).documents)).toEqual(hashesIn(other.documents))
    const told = server.log.filter(({ msg }) => String(msg).includes('holds another archive'))
    expect(told).toHaveLength(1)
    // What it has in memory it serves; of others it cannot say what they are.
    expect(await servedBy(server, SLA)).toBe(slaOf(own))
    expect(await verdictOf(server, slaOf(other))).toBe('503 archive-unavailable')

    replace(own.at)
    await expect
      .poll(() => archiveOf(server), POLL)
      .toMatchObject({ state: 'complete', owed: 3, archived: 3, code: null })
    expect(await verdictOf(server, slaOf(own))).toBe('genuine-in-force')
  },
)

test.runIf(isBuilt)(
  'a new start serves the other archive, which has kept all that it had',
  SLOW,
  async () => {
    const { server, state, replace } = await serverOnOwn()
    replace(other.at)
    await expect.poll(() => archiveOf(server), POLL).toMatchObject({ code: 'directory-replaced' })
    await server.stop()
    const again = await serverOf(desk(), { STATE_DIRECTORY: state, ARCHIVE: 'ahead' })
    await expect
      .poll(() => archiveOf(again), POLL)
      .toMatchObject({ state: 'complete', archived: 3, code: null })
    expect(await servedBy(again, SLA)).toBe(slaOf(other))
  },
)

test.runIf(isBuilt)('that of an archive without documents is another one, too', SLOW, async () => {
  const { server, replace } = await serverOnOwn()
  replace(await startedBefore())
  await expect
    .poll(() => archiveOf(server), POLL)
    .toMatchObject({ state: 'waiting', archived: 0, code: 'directory-replaced' })
})
