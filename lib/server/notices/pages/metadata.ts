import { ACKNOWLEDGE_WORDS } from '#lib/domain/notices/words.ts'
import { catalogue } from '../../terms/current.ts'

/** Title of the page to acknowledge a notice. No search engine lists it, and what its address holds goes to no other site. */
export function acknowledgeMetadata() {
  return {
    title: `${ACKNOWLEDGE_WORDS.title} — ${catalogue().vendor.name}`,
    robots: { index: false, follow: false },
    referrer: 'no-referrer' as const,
  }
}
