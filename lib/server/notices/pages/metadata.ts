import { ADDRESS_TEST_WORDS } from '#lib/domain/notices/objection-address/words.ts'
import { ACKNOWLEDGE_WORDS } from '#lib/domain/notices/words.ts'
import { catalogue } from '../../terms/current.ts'

/** Title of the page to acknowledge a notice. */
export function acknowledgeMetadata() {
  return ofToken(ACKNOWLEDGE_WORDS.title)
}

/** Title of the page behind the link of a test of the address for objections. */
export function objectionTestMetadata() {
  return ofToken(ADDRESS_TEST_WORDS.title)
}

/** No search engine lists such a page, and what its address holds goes to no other site. */
function ofToken(title: string) {
  return {
    title: `${title} — ${catalogue().vendor.name}`,
    robots: { index: false, follow: false },
    referrer: 'same-origin' as const,
  }
}
