import { and, inArray, like } from 'drizzle-orm'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { lastSettledAt } from '#lib/domain/notices/served.ts'
import { versionApplyingOn } from '#lib/domain/notices/version-start.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { contracts } from '../../contracts/tables.ts'
import { catalogue } from '../../terms/current.ts'
import { progressOf } from '../stored-progress.ts'
import { noticeRecipients, notices } from '../tables.ts'
import { type Course, type CourseFacts, courseOf, type LaterRelease, type Told } from './later-releases.ts'
import { type ReleaseOwed, releaseOwed } from './release-owed.ts'

/** The version that applies to a contract, and those that are still to: in the order of the ledger. */
export type Applying = {
  version: string | null
  /** The version that it began with; null where it fixes what is not published. */
  agreed: string | null
  coming: readonly LaterRelease[]
}

/**
 * How versions follow each other for contracts, by their ids, at a moment of business time, by when their contacts were told of each.
 * Null for one that fixes what is not published. Of what is older than the desk's first notices everyone counts as told on the day of
 * publication.
 */
export async function coursesOf(
  asked: readonly Contract[],
  now: Date,
  db: Reading,
): Promise<Map<string, Course | null>> {
  const told = await toldOfReleases(asked, db)
  const owed = owedOnce(now)
  const found = new Map<string, Course | null>()
  for (const contract of asked) {
    const facts = {
      told: (version: string) => told(contract.id, version),
      owed: owed(contract),
    }
    found.set(contract.id, await courseOf(contract, facts, now))
  }
  return found
}

/** Contracts of the same tier and region are owed the same. */
function owedOnce(now: Date): (place: Pick<Contract, 'tier' | 'region'>) => CourseFacts['owed'] {
  const known = new Map<string, Promise<ReleaseOwed>>()
  return (place) => async (release, from) => {
    const key = [release.version, from, place.tier, place.region].join('/')
    const owed = known.get(key) ?? releaseOwed(release, place, from, now)
    known.set(key, owed)
    return await owed
  }
}

/**
 * Which version applies to each contract at a moment of business time (SLA, clause changes.notice). A contract that fixes a version
 * has it before it begins, too; to any other none applies until one begins.
 */
export async function applyingVersions(
  asked: readonly Contract[],
  now: Date,
  db: Reading,
): Promise<Map<string, Applying>> {
  const courses = await coursesOf(asked, now, db)
  return new Map(asked.map((contract) => [contract.id, applyingIn(courses.get(contract.id), contract, now)]))
}

function applyingIn(course: Course | null | undefined, { version }: Contract, now: Date): Applying {
  if (course === null || course === undefined) return { version: null, agreed: null, coming: [] }
  const { first, later } = course
  const today = now.toISOString().slice(0, 10)
  const applying = versionApplyingOn(first, later, today)
  const hasBegun = version !== null || Date.parse(first.effectiveAt) <= now.getTime()
  // Once a later one applies, an earlier one does not begin to.
  const behind = later.slice(later.findIndex(({ release }) => release === applying) + 1)
  return {
    version: hasBegun ? applying.version : null,
    agreed: first.version,
    coming: behind.filter(({ start }) => start.kind !== 'from' || start.day > today),
  }
}

async function toldOfReleases(asked: readonly Contract[], db: Reading) {
  const ofReleases = await db.select().from(notices).where(like(notices.publication, 'releases/%'))
  const ids = [ofReleases.map(({ id }) => id), asked.map(({ id }) => id)] as const
  const rows =
    ids[0].length === 0 || ids[1].length === 0
      ? []
      : await db
          .select()
          .from(noticeRecipients)
          .where(and(inArray(noticeRecipients.notice, ids[0]), inArray(noticeRecipients.contract, ids[1])))
  const made = await madeAt(asked, db)
  const byVersion = new Map(
    ofReleases.flatMap((notice) => {
      const about = noticeSubject(notice.publication)
      return about.kind === 'release' ? [[about.version, notice] as const] : []
    }),
  )
  const recipients = Map.groupBy(rows, ({ notice, contract }) => `${notice}/${contract}`)
  return (contract: string, version: string): Told => {
    const notice = byVersion.get(version)
    const own = notice === undefined ? [] : (recipients.get(`${notice.id}/${contract}`) ?? [])
    return {
      at: lastSettledAt(own.map(progressOf)),
      isFromBefore: notice?.isFromBefore === true,
      isMadeBefore: isBefore(made.get(contract), version),
    }
  }
}

/** When contracts were recorded, by their ids. */
async function madeAt(of: readonly Contract[], db: Reading): Promise<Map<string, string>> {
  if (of.length === 0) return new Map()
  const ids = of.map(({ id }) => id)
  const rows = await db
    .select({ id: contracts.id, createdAt: contracts.createdAt })
    .from(contracts)
    .where(inArray(contracts.id, ids))
  return new Map(rows.map(({ id, createdAt }) => [id, createdAt]))
}

function isBefore(createdAt: string | undefined, version: string): boolean {
  const release = catalogue().ledger.find((one) => one.version === version)
  if (createdAt === undefined || release === undefined) return false
  return Date.parse(createdAt) < Date.parse(release.publishedAt)
}
