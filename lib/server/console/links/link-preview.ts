import type { LinkPreview, PreviewOption } from '#lib/domain/console/links/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import type { LinkTerms, PreparedBy } from '#lib/domain/links/link.ts'
import type { ShownOption } from '#lib/domain/links/view.ts'
import { viewOf } from '../../links/opening/view-of.ts'

/** What the customer of a link sees at a moment of business time, without the documents; null before any version. */
export function linkPreview(link: LinkTerms & { preparedBy: PreparedBy }, now: Date): LinkPreview | null {
  const view = viewOf(link, now)
  if (view === null) return null
  const { version, announced, options, gone } = view
  return {
    version: version.words,
    announced:
      announced === null
        ? null
        : LINKS_WORDS.announced(announced.version, announced.begins, announced.counts),
    options: options.map(previewOption),
    gone: gone.map(({ name, tier, region }) => LINKS_WORDS.gone(name, tier, region, version.version)),
  }
}

function previewOption({
  name,
  title,
  fee,
  bands,
  offer,
  capRule,
  cap,
  worstYear,
}: ShownOption): PreviewOption {
  const amount = (words: string | undefined) => words ?? 'Not stated'
  const monthly = fee?.isYearly === true ? ` (${fee.monthly.words} a month)` : ''
  return {
    name,
    title,
    facts: [
      { label: 'Fee', words: `${amount(fee?.words)}${monthly}` },
      ...offer.summary.map(({ label, value, basis }) => ({
        label,
        // "99.9% of each calendar month", but "4 business hours, Monday to Friday".
        words: `${value}${/^[a-z]/.test(basis) ? ' ' : ', '}${basis}`,
      })),
      { label: 'Most in a contract year', words: cap === null ? capRule : `${cap.words}. ${capRule}` },
      ...(worstYear === null ? [] : [{ label: 'Worst year pays', words: worstYear.words }]),
    ],
    bands: bands.map(({ uptime, credit, amount: paid }) => ({ uptime, credit, amount: paid?.words ?? null })),
  }
}
