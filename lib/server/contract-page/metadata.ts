import { CONTRACT_PAGE_TITLE } from '#lib/domain/contracts/page/words.ts'

/** The same for every contract: previews of it name no customer. */
export function contractPageMetadata() {
  return {
    title: CONTRACT_PAGE_TITLE,
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer' as const,
    openGraph: { title: CONTRACT_PAGE_TITLE, type: 'website' as const },
  }
}
