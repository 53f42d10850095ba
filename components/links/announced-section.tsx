import { SectionHeading } from '#components/ui/page-frame.tsx'
import { DIRECTION_WORDS } from '#lib/domain/comparison/in-words.ts'
import type { VersionDifference } from '#lib/domain/comparison/joined-offers.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'
import type { AnnouncedVersion } from '#lib/domain/links/view.ts'

/** So many differences are told here; all are in the comparison. */
const MOST = 8

/** What will differ for the options of a link once the announced version begins, what is worse first. */
export function AnnouncedSection({
  announced,
  comparison,
}: {
  announced: AnnouncedVersion
  comparison: string | null
}) {
  const { version, begins, counts, differences } = announced
  const shown = inOrder(differences).slice(0, MOST)
  return (
    <section data-section="announced" className="mb-10 border-l-3 border-announced pl-5">
      <SectionHeading id="announced">{TAILORED_WORDS.announcedTitle(version, begins)}</SectionHeading>
      <p className="mb-2 max-w-[68ch]">
        {counts === '' ? TAILORED_WORDS.announcedSame : TAILORED_WORDS.announcedCounts(counts)}
      </p>
      {shown.length > 0 && (
        <ul className="mb-2 max-w-[68ch] list-disc pl-5">
          {shown.map((difference) => (
            <li key={difference.id} className="py-0.5 wrap-anywhere">
              {placeOf(difference)}
              {difference.label}: {changeOf(difference)}{' '}
              <span className="text-soft">({DIRECTION_WORDS[difference.direction]})</span>
            </li>
          ))}
          {differences.length > shown.length && (
            <li className="py-0.5">{TAILORED_WORDS.announcedMore(differences.length - shown.length)}</li>
          )}
        </ul>
      )}
      {comparison !== null && (
        <a href={comparison} className="inline-block py-1">
          {TAILORED_WORDS.announcedAll}
        </a>
      )}
    </section>
  )
}

/** In characters: what takes longer to tell is told in the comparison. */
const LONGEST = 120

const ORDER = ['worse', 'needs-reading', 'better', 'neutral'] as const

function inOrder(differences: readonly VersionDifference[]): VersionDifference[] {
  return differences.toSorted((a, b) => ORDER.indexOf(a.direction) - ORDER.indexOf(b.direction))
}

/** "DPA 5.2 ", where a clause of its own says it; empty else. */
function placeOf({ clause, words }: VersionDifference): string {
  return clause === null || words === undefined ? '' : `${clause.document.toUpperCase()} ${clause.number} `
}

/** "72 hours → 48 hours"; of a text that is long, that it changes. */
function changeOf({ before, after, words }: VersionDifference): string {
  if (before === null) return TAILORED_WORDS.added
  if (after === null) return TAILORED_WORDS.removed
  return words !== undefined || before.length + after.length > LONGEST
    ? TAILORED_WORDS.changed
    : `${before} → ${after}`
}
