import { versionPath } from '#lib/domain/addresses.ts'
import type { StandingVersion } from '#lib/domain/release/view.ts'
import type { JudgedBy } from '#lib/domain/versions/judged-by.ts'

/** What an answer of the API says first: by which version it is, and which one applies without a choice. */
export function originOf(by: JudgedBy) {
  return {
    ...versionFacts(by),
    chosen: by.chosen,
    applicable: by.applicable === null ? null : versionFacts(by.applicable),
  }
}

/** A version with where it stands now and its page. */
export function versionFacts({ version, standing }: StandingVersion) {
  return { version, status: standing, page: versionPath(version) }
}
