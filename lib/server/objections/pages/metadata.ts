import { catalogue } from '../../terms/current.ts'

/** Title of a page about objections. No search engine lists it, and what its address holds goes to no other site. */
export function objectionMetadata(title: string) {
  return {
    title: `${title} — ${catalogue().vendor.name}`,
    robots: { index: false, follow: false },
    referrer: 'same-origin' as const,
  }
}
