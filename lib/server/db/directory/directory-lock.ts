import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { systemNow } from '../../platform/clock.ts'
import { isOutOfFiles } from '../../platform/files/open-files.ts'
import { currentOwner, isAlive, type Owner } from '../../platform/files/owner.ts'
import { log } from '../../platform/logs/log.ts'
import { processShared } from '../../platform/process-shared.ts'
import { StoreLockedError } from '../store-error.ts'
import { removeLockStrays } from './lock-strays.ts'
import { makeOwnerOnly } from './owner-only.ts'

/** The sole right to a directory, until released. */
export type DirectoryLock = { release: () => void }

/** A directory, told apart from its copies. */
type Place = { device: string; inode: string }

/** `directory` is the one that the lock was written in: a copy of it holds the same file, and is another directory. */
type Content = { token: string; owner: Owner; directory?: Place }

/** Why a lock is no longer held: another has it, the file or its directory was deleted, or it cannot be read. */
export type LockLoss = { why: 'taken' | 'deleted' | 'unreadable'; code: string | null }

const HEARTBEAT = 1_000
/** A lock whose owner cannot be seen from here is dead when it has not moved for so long while we watched. */
const WATCH = 6_000
const CLAIM_PATIENCE = 10_000
/** Shorter than others watch: who cannot see whether the lock is still held must not write any longer. */
const BLIND = 4_000

/** A lock that nobody can have written whole, such as a loss of power leaves: it is dead when nobody keeps it moving. */
const ILLEGIBLE: Content = { token: 'illegible', owner: null }

/** Locks that this process had and gave up without being able to remove them. */
const givenUp = processShared('locks-given-up', () => new Set<string>())

/**
 * Takes the lock of a directory. One that a killed process has left is taken over: at once where the process can be
 * seen to be gone, else when its heartbeat has stood still while being watched.
 * @param onLost called when the lock is no longer held, so that nothing more may be written
 * @throws StoreLockedError while a living process holds it; the error of the file system where the lock cannot be read
 */
export async function lockDirectory(
  directory: string,
  onLost: (loss: LockLoss) => void,
): Promise<DirectoryLock> {
  makeOwnerOnly(directory)
  const file = join(directory, 'lock')
  const token = randomUUID()
  // Written whole before it gets its name: nobody ever reads half a lock.
  const draft = `${file}.${token}`
  const content: Content = { token, owner: currentOwner(), directory: placeOf(directory) }
  try {
    writeFileSync(draft, JSON.stringify(content))
    while (!took(draft, file)) await outlive(file, directory)
  } finally {
    rmSync(draft, { force: true })
  }
  removeLockStrays(directory, systemNow())
  const end = keepBeating(file, token, (loss) => {
    givenUp.add(token)
    onLost(loss)
  })
  return {
    release: () => {
      end()
      givenUp.add(token)
      removeOwn(file, token)
    },
  }
}

/** Others see of a lock that stays behind that its owner is gone. */
function removeOwn(file: string, token: string): void {
  try {
    if (contentOf(file)?.token === token) rmSync(file, { force: true })
  } catch (err) {
    log().warn({ err }, 'The lock of STATE_DIRECTORY could not be removed; it is taken over')
  }
}

/** A file that cannot be read for a moment may still be held; one that is gone, anyone may take. */
function keepBeating(file: string, token: string, onLost: (loss: LockLoss) => void): () => void {
  let seenAt = performance.now()
  let left = ''
  const timer = setInterval(() => {
    const loss = lossOf(file, token, left)
    if (loss === null) {
      seenAt = performance.now()
      touch(file)
      left = stateOf(file)
      return
    }
    if (loss.why === 'unreadable' && performance.now() - seenAt < BLIND) return
    clearInterval(timer)
    onLost(loss)
  }, HEARTBEAT).unref()
  return () => clearInterval(timer)
}

/** `left`: the state in which it was left a beat ago, which can be looked at without opening it. */
function lossOf(file: string, token: string, left: string): LockLoss | null {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as Content).token === token
      ? null
      : { why: 'taken', code: null }
  } catch (error) {
    const { code = null } = error as { code?: string }
    // As many files are open as may be: the disk is well, and nobody has written to the lock or put another in its place.
    if (isOutOfFiles(error) && left !== '' && stateOf(file) === left) return null
    return { why: code === 'ENOENT' ? 'deleted' : 'unreadable', code }
  }
}

function took(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Removes the lock of a dead owner, or throws while the owner lives. */
async function outlive(file: string, directory: string): Promise<void> {
  const held = contentOf(file)
  if (held === null) return
  const alive = isAlive(held.owner) ?? (await beats(file, held.token))
  if (alive && !givenUp.has(held.token) && !isOfAnother(held, directory)) {
    const who = held.owner === null ? 'another process' : `process ${held.owner.pid}`
    throw new StoreLockedError(
      `${directory} is in use by ${who}. One process at a time can use the embedded database: stop the other, give this one another STATE_DIRECTORY, or set DATABASE_URL.`,
    )
  }
  await removeOnce(file, held.token)
}

/**
 * Whether the lock came with a copy of its directory. What another machine calls the device of a shared directory may
 * differ; its locks count while they beat.
 */
function isOfAnother({ owner, directory: written }: Content, directory: string): boolean {
  if (written === undefined || isAlive(owner) === null) return false
  const here = placeOf(directory)
  return written.device !== here.device || written.inode !== here.inode
}

function placeOf(directory: string): Place {
  const { dev, ino } = statSync(directory, { bigint: true })
  return { device: String(dev), inode: String(ino) }
}

async function beats(file: string, token: string): Promise<boolean> {
  const seen = stampOf(file)
  const until = performance.now() + WATCH
  while (performance.now() < until) {
    await pause(HEARTBEAT / 2)
    if (contentOf(file)?.token !== token || stampOf(file) !== seen) return true
  }
  return false
}

/** Of several that find the same lock dead, one removes it: else the second would remove the first one's new lock. */
async function removeOnce(file: string, token: string): Promise<void> {
  const claim = `${file}.claim-${token}`
  try {
    writeFileSync(claim, '', { flag: 'wx' })
  } catch {
    await pause(HEARTBEAT / 4)
    // A claim from later than now was left before the clock was set back.
    const age = Date.now() - (stampOf(claim) ?? Date.now())
    if (Math.abs(age) > CLAIM_PATIENCE) rmSync(claim, { force: true })
    return
  }
  if (contentOf(file)?.token === token) rmSync(file, { force: true })
  rmSync(claim, { force: true })
}

function touch(file: string): void {
  const now = systemNow()
  try {
    utimesSync(file, now, now)
  } catch {
    // Gone since it was read: the next beat sees that.
  }
}

/** Which file it is, and when it was written to or touched; empty where that cannot be seen. */
function stateOf(file: string): string {
  try {
    const { ino, mtimeNs } = statSync(file, { bigint: true })
    return `${ino} ${mtimeNs}`
  } catch {
    return ''
  }
}

function stampOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null
}

/** Null where there is none. @throws the error of the file system where it cannot be read */
function contentOf(file: string): Content | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    const content = JSON.parse(text) as Partial<Content> | null
    return typeof content?.token === 'string' && content.owner !== undefined
      ? (content as Content)
      : ILLEGIBLE
  } catch {
    return ILLEGIBLE
  }
}
