import { NOT_STATED } from '#lib/domain/places/not-stated.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import type { Vendor } from '#lib/domain/vendor/schema.ts'
import { everyonesLastDay } from '../../notices/concerning/own-move.ts'
import { catalogue } from '../../terms/current.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'
import { releaseBefore } from '../../versions/version-list.ts'

/** What an objection to a version is against: the vendor's own storage and staff. No company of the list has this id. */
const OWN = 'own-storage-and-staff'

/** A release that is published by a moment; null where this process knows none of this version. */
export function releaseOf(version: string, now: Date): ReleaseEntry | null {
  return publishedEntries(now).find((entry) => entry.version === version) ?? null
}

/**
 * The notice of a version that moves the vendor's own storage or staff, as one of changes of sub-processors (DPA, clause
 * transfers.region): with one change, of the vendor itself. Null for any other version.
 */
export function releaseEntry(version: string, now: Date): NoticeEntry | null {
  const release = releaseOf(version, now)
  if (release === null || everyonesLastDay(release) === null) return null
  const { vendor, versions } = catalogue()
  const [before, after] = [releaseBefore(release)?.version, version].map(
    (id) => versions.get(id ?? '')?.terms,
  )
  if (before === undefined || after === undefined) return null
  return {
    id: version,
    publishedAt: release.publishedAt,
    reason: release.reason,
    changes: [
      {
        id: OWN,
        effectiveOn: release.effectiveAt.slice(0, 10),
        before: ownRecord(before, vendor),
        after: ownRecord(after, vendor),
      },
    ],
    previousSha256: null,
  }
}

function ownRecord({ regions }: Terms, { name, legalName, links }: Vendor): Subprocessor {
  return {
    id: OWN,
    name,
    legalName,
    address: NOT_STATED,
    seat: '',
    contact: { name: NOT_STATED, position: NOT_STATED, details: NOT_STATED },
    website: links.page,
    purpose: '',
    responsibilities: '',
    dataCategories: [],
    dataSubjects: [],
    addedOn: NOT_STATED,
    dpaUrl: NOT_STATED,
    listUrl: NOT_STATED,
    chain: { rank: 1, parent: null },
    regions: regions.map(({ id, dataLocations, staff }) => ({
      region: id,
      storage: dataLocations.map(({ place, country }) => ({ place, country })),
      access: staff.map(({ employer, country }) => ({ place: employer, country })),
      mechanism: 'none-needed',
    })),
  }
}
