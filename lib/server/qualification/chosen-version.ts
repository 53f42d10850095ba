import type { Asked, QuestionFault } from '#lib/domain/qualification/question.ts'
import { QUALIFICATION_WORDS } from '#lib/domain/qualification/words.ts'
import { publishedTerms, type VersionTerms } from '../terms/shown/version-terms.ts'

/** The version that an address chooses; null where it leaves the choice to the date, or with the fault in its value. */
export function chosenVersion(
  { version }: Asked,
  now: Date,
): { terms: VersionTerms | null; fault: QuestionFault | null } {
  const message = QUALIFICATION_WORDS.noSuchVersion
  const fault = { parameter: 'version', message }
  if (version === undefined) return { terms: null, fault: null }
  if (typeof version !== 'string') return { terms: null, fault }
  if (version.trim() === '') return { terms: null, fault: null }
  const terms = publishedTerms(version.trim(), now)
  return { terms, fault: terms === null ? fault : null }
}
