import { SectionHeading } from '#components/ui/page-frame.tsx'
import { toldDifferences } from '#lib/domain/comparison/told-differences.ts'
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
  const { lines, more } = toldDifferences(differences, MOST)
  return (
    <section data-section="announced" className="mb-10 border-l-3 border-announced pl-5">
      <SectionHeading id="announced">{TAILORED_WORDS.announcedTitle(version, begins)}</SectionHeading>
      <p className="mb-2 max-w-[68ch]">
        {counts === '' ? TAILORED_WORDS.announcedSame : TAILORED_WORDS.announcedCounts(counts)}
      </p>
      {lines.length > 0 && (
        <ul className="mb-2 max-w-[68ch] list-disc pl-5">
          {lines.map(({ id, words, direction }) => (
            <li key={id} className="py-0.5 wrap-anywhere">
              {words} <span className="text-soft">({direction})</span>
            </li>
          ))}
          {more > 0 && <li className="py-0.5">{TAILORED_WORDS.announcedMore(more)}</li>}
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
