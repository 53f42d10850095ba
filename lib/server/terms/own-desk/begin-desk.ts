import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { named } from '#lib/domain/changes/edition-sentences.ts'
import { addDays, isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { writing } from '#lib/server/platform/files/writing.ts'
import { isDemo, releasesOf, SET_ASIDE } from '../ledger/demo.ts'
import { requireInPlace } from '../misplaced.ts'
import { writeFirstFiles } from './first-files.ts'
import { moveAll } from './move-all.ts'
import { uncommittedFiles } from './uncommitted.ts'

/**
 * Starts a vendor's own desk: moves the demo from `data/` to a folder that nothing reads, and puts files to fill in and
 * a first draft of the terms in its place. Nothing is deleted; what stops it half-way puts everything back.
 * @param version the day on which the vendor's first version begins
 * @returns the demo's version that the draft is a copy of
 * @throws DataError where a file or a folder of `data/` is none that can be read
 * @throws RangeError with the reason, and nothing changed, where it cannot be done
 */
export function beginDesk(root: string, version: string, now: Date): string {
  const today = now.toISOString().slice(0, 10)
  requireDay(version, today)
  requireDemo(root)
  return writing(root, 'Nothing was changed', () => replaceDemo(root, version))
}

function replaceDemo(root: string, version: string): string {
  const [data, aside] = [join(root, 'data'), join(root, SET_ASIDE)]
  // Beside data/, so that a move is a rename.
  const fresh = mkdtempSync(join(root, '.desk-begin-'))
  try {
    const from = writeFirstFiles(fresh, version, data)
    moveAll(data, aside)
    try {
      moveAll(fresh, data)
    } catch (error) {
      moveAll(aside, data)
      rmSync(aside, { recursive: true })
      throw error
    }
    return from
  } finally {
    rmSync(fresh, { recursive: true })
  }
}

function requireDay(version: string, today: string): void {
  if (!isCalendarDate(version))
    throw new RangeError(
      `“${version}” is not a date. Enter the day on which your terms begin, for example ${addDays(today, 30)}.`,
    )
  if (version <= today)
    throw new RangeError(
      `${version} is not after today, ${today}. A version begins on a day after it is released, also where the same ` +
        `terms apply already on paper: enter ${addDays(today, 1)} or a later day.`,
    )
}

function requireDemo(root: string): void {
  requireInPlace(root)
  const releases = releasesOf(root)
  const foreign = releases.find((release) => !isDemo([release]))
  if (foreign !== undefined)
    throw new RangeError(
      `This desk is your own already: ${foreign.legalName ?? 'somebody else'} released version ${foreign.version}. ` +
        'Start your next version with: npm run terms:new -- <effective-date>',
    )
  if (existsSync(join(root, SET_ASIDE)))
    throw new RangeError(
      releases.length === 0
        ? `Your desk has begun already; the demo lies in ${SET_ASIDE}. To begin again, first run: npm run desk:begin -- --undo`
        : `${SET_ASIDE} exists already. Move it away, or delete it if you no longer need it.`,
    )
  if (releases.length === 0)
    throw new RangeError(
      'data/releases.yaml has no release, so the demo to start from is not here. Restore it with: git checkout -- data',
    )
  const uncommitted = uncommittedFiles(root)
  if (uncommitted.length > 0)
    throw new RangeError(
      `Commit your changes first, or undo them: ${named(uncommitted)}. The demo makes way, and they would go with it.`,
    )
}
