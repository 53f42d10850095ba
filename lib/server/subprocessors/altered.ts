import { NOTICE_WORDS } from '#lib/domain/subprocessors/words.ts'
import { catalogue } from '../terms/current.ts'
import { isAsPublished } from '../terms/shown/as-published.ts'

/** That the entry of a notice is not as it was published, and whom to ask; null where it is, or nothing is known of that. */
export function alteredInWords(notice: string): string | null {
  return isAsPublished({ kind: 'notice', notice }) === false
    ? NOTICE_WORDS.altered(catalogue().vendor.contacts.privacy)
    : null
}
