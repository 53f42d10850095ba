import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemNow } from '../clock.ts'
import { currentOwner, isAlive, type Owner } from '../files/owner.ts'
import { BUILDS } from './build.ts'

const NOTES = 'in-use'
const HEARTBEAT = 60_000
/** A process that cannot be seen from here, such as one in another container, is gone when its note is older. */
const SILENCE = 10 * HEARTBEAT

/**
 * Notes that this process makes or serves a build, so that nobody removes it. Where the note cannot be written, nobody
 * builds either: an image is read-only.
 * @returns what takes the note back
 */
export function noteUse(root: string, id: string): () => void {
  const note = join(root, BUILDS, NOTES, `${id}.${randomUUID()}`)
  try {
    mkdirSync(join(root, BUILDS, NOTES), { recursive: true })
    writeFileSync(note, JSON.stringify(currentOwner()))
  } catch {
    return () => {}
  }
  const timer = setInterval(() => touch(note), HEARTBEAT).unref()
  return () => {
    clearInterval(timer)
    forget(note)
  }
}

/** Whether a living process has noted that it uses a build. Notes of those that are gone are removed. */
export function isInUse(root: string, id: string): boolean {
  const folder = join(root, BUILDS, NOTES)
  const notes = namesIn(folder).filter((name) => name.startsWith(`${id}.`))
  const living = notes.filter((name) => {
    const lives = isOfLiving(join(folder, name))
    if (!lives) forget(join(folder, name))
    return lives
  })
  return living.length > 0
}

function isOfLiving(note: string): boolean {
  const stamp = statSync(note, { throwIfNoEntry: false })?.mtimeMs
  if (stamp === undefined) return false
  return isAlive(ownerIn(note)) ?? systemNow().getTime() - stamp < SILENCE
}

/** Null where it cannot be read: it may be another user's. */
function ownerIn(note: string): Owner {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as Owner
  } catch {
    return null
  }
}

function touch(note: string): void {
  try {
    utimesSync(note, systemNow(), systemNow())
  } catch {
    // Removed, or a disk that takes no writing for a moment: the next beat tries again.
  }
}

function forget(note: string): void {
  try {
    rmSync(note, { force: true })
  } catch {
    // Another user's: it counts as long as it is touched.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
