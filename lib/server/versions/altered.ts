import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { catalogue } from '../terms/current.ts'
import { isAsPublished } from '../terms/shown/as-published.ts'

/** That the entry of a release is not as it was published, and whom to ask; null where it is, or nothing is known of that. */
export function alteredInWords(version: string): string | null {
  return isAsPublished({ kind: 'release', version }) === false
    ? VERSION_WORDS.altered(catalogue().vendor.contacts.notices)
    : null
}
