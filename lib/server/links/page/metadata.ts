import { TAILORED_TITLE } from '#lib/domain/links/page/words.ts'

/** The same for every link, and before its code is entered: previews of it name no customer, no fee and nobody who prepared it. */
export function tailoredMetadata() {
  return {
    title: TAILORED_TITLE,
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer' as const,
    openGraph: { title: TAILORED_TITLE, type: 'website' as const },
  }
}
