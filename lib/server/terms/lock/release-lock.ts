import { closeSync, lstatSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { placeFault } from '../yaml/place-fault.ts'

/** What keeps two releases from being written at once: it names its process and that one's machine. */
export const LOCK = 'data/.release-lock'

/** Whose lock lies in `data/`: that of a process that has ended, or of one that runs or may run, on another machine too. */
export type LockHolder = { hasEnded: boolean; pid: number | null }

/**
 * Takes the lock, and gives what releases it.
 * @param nothing how a message begins that says it is taken
 * @throws RangeError where it is taken; the message says what to do
 */
export function takeLock(root: string, nothing = 'Nothing was released'): () => void {
  const file = join(root, LOCK)
  const lock = opened(root, file, nothing)
  const release = () => rmSync(file, { force: true })
  try {
    writeSync(lock, `${process.pid} ${hostname()}\n`)
  } catch (error) {
    // A full disk takes the name of a file and nothing that is in it.
    release()
    throw error
  } finally {
    closeSync(lock)
  }
  return release
}

function opened(root: string, file: string, nothing: string): number {
  try {
    return openSync(file, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new RangeError(`${nothing}: ${lockInWords(lockHolder(root))}`)
  }
}

/** Whose lock lies in `data/`, or null where none does. */
export function lockHolder(root: string): LockHolder | null {
  const file = join(root, LOCK)
  // Where data/ is no folder there is no lock either; what is wrong with it is told elsewhere.
  if (placeFault(root, 'data', 'folder') !== null) return null
  const found = lstatSync(file, { throwIfNoEntry: false })
  if (found === undefined) return null
  // Whatever else stands there keeps a lock from being taken as one does.
  if (!found.isFile()) return { hasEnded: false, pid: null }
  const [, pid = '', machine = ''] = /^(\d+) (.+)$/m.exec(readFileSync(file, 'utf8')) ?? []
  if (pid === '') return { hasEnded: false, pid: null }
  return { hasEnded: machine === hostname() && !isRunning(Number(pid)), pid: Number(pid) }
}

/** Of a lock whose process has ended. */
export function endedInWords({ pid }: LockHolder): string {
  return `the release that took ${LOCK} (process ${pid}) ended before it was done`
}

/** Why a release has to wait for a lock, and what to do. */
export function lockInWords(holder: LockHolder | null): string {
  return holder?.hasEnded
    ? `${endedInWords(holder)}. See what it left with npm run terms:check, then delete the lock: rm ${LOCK}`
    : `another release is being written. Try again when it has ended. If none is running, delete ${LOCK}.`
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Without the right to signal a process there still is one.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
