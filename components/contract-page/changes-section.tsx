import { SectionHeading } from '#components/ui/page-frame.tsx'
import type { ContractPageView, VersionCompared } from '#lib/domain/contracts/page/view.ts'
import { CONTRACT_PAGE_WORDS } from '#lib/domain/contracts/page/words.ts'

/** What has changed since the contract was agreed, for its tier and region, in figures. */
export function ChangesSection({ view: { version, comparedWith, compared } }: { view: ContractPageView }) {
  const words = CONTRACT_PAGE_WORDS
  if (version === null) return null
  return (
    <section aria-labelledby="changes" className="mb-12">
      <SectionHeading id="changes">{words.changes}</SectionHeading>
      <p className="mb-4 max-w-[68ch]">
        {comparedWith === null
          ? words.notComparable(version.version)
          : compared.length === 0
            ? words.nothingSince(comparedWith)
            : words.comparedWith(comparedWith)}
      </p>
      {compared.map((one) => (
        <Compared key={one.version} compared={one} />
      ))}
    </section>
  )
}

function Compared({ compared }: { compared: VersionCompared }) {
  const { standing, title, applies, counts, lines, more, href } = compared
  const words = CONTRACT_PAGE_WORDS
  return (
    <article
      className={`mb-6 border-l-3 pl-5 ${standing === 'announced' ? 'border-announced' : 'border-rule'}`}
    >
      <h3 className="mb-1 font-semibold">{title}</h3>
      <p className="mb-2 max-w-[68ch]">
        {applies} {counts === null ? words.gone : counts === '' ? words.same : words.counts(counts)}
      </p>
      {lines.length > 0 && (
        <ul className="mb-2 max-w-[68ch] list-disc pl-5">
          {lines.map(({ id, words: line, direction }) => (
            <li key={id} className="py-0.5 wrap-anywhere">
              {line} <span className="text-soft">({direction})</span>
            </li>
          ))}
          {more > 0 && <li className="py-0.5">{words.more(more)}</li>}
        </ul>
      )}
      {href !== null && (
        <a href={href} className="no-print inline-block py-1" aria-label={`${words.all}: ${title}`}>
          {words.all}
        </a>
      )}
    </article>
  )
}
