import type { Contract } from '#lib/domain/contracts/customer.ts'
import { releaseConcerns } from '#lib/domain/notices/audience.ts'
import { type Publication, publicationKey } from '#lib/domain/publications/publication.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { UnknownPublicationError } from '../../publications/mails/telling.ts'
import { affectedOf, publishedNotices } from '../../subprocessors/published-notices.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'
import { ownNotices } from './own-notice.ts'
import { selectionOf } from './selection-of.ts'

/** Whether a contract is concerned. */
export type Concerns = (contract: Contract) => boolean

/**
 * Whether a publication concerns contracts, of some at a time.
 * @throws UnknownPublicationError where this process does not know the publication
 */
export function concernTest(
  publication: Publication,
  now: Date,
  db: Reading,
): (contracts: readonly Contract[]) => Promise<Concerns> {
  if (publication.kind === 'notice') {
    const concerns = noticeTest(publication.notice, now)
    return async () => concerns
  }
  const entry = publishedEntries(now).find(({ version }) => version === publication.version)
  if (entry === undefined) throw new UnknownPublicationError(`Version ${publication.version}`)
  return async (contracts) => {
    const fixed = contracts.filter(({ version }) => version !== null)
    const own = await ownNotices(publicationKey(publication), fixed, now, db)
    const release = { isMaterial: entry.material, comesTo: (id: string) => own.has(id) }
    return (contract) => releaseConcerns(release, contract)
  }
}

/** Each selection is looked at once. */
function noticeTest(id: string, now: Date): Concerns {
  const notice = publishedNotices(now).find((candidate) => candidate.id === id)
  if (notice === undefined) throw new UnknownPublicationError(`The notice ${id}`)
  const touched = new Map<string, boolean>()
  return (contract) => {
    // Before any version is published there is no offer that could be touched.
    if (shownTerms(now) === null) return true
    const selection = selectionOf(contract, now)
    return once(touched, canonicalJson(selection), () => affectedOf(notice, selection, now).length > 0)
  }
}

function once(known: Map<string, boolean>, key: string, find: () => boolean): boolean {
  const before = known.get(key)
  if (before !== undefined) return before
  const found = find()
  known.set(key, found)
  return found
}
