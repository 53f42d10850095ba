import { ElementScript } from '#components/ui/element-script.tsx'
import type { ContentsEntry, OfferChoice } from '#lib/domain/offer/view.ts'
import { RegionChoice, TierChoice } from '../choice.tsx'

/** Beside the text on a wide screen: what is chosen, and the contents. */
export function Rail({ choice, contents }: { choice: OfferChoice; contents: ContentsEntry[] }) {
  return (
    <aside className="no-print sticky top-0 hidden max-h-dvh flex-col gap-7 self-start overflow-y-auto py-10 lg:flex">
      <nav aria-labelledby="rail-tier">
        <h2 id="rail-tier" className="label mb-2 font-sans">
          Tier
        </h2>
        <TierChoice choice={choice} />
      </nav>
      <nav aria-labelledby="rail-region">
        <h2 id="rail-region" className="label mb-2 font-sans">
          Region
        </h2>
        <RegionChoice choice={choice} />
      </nav>
      <nav aria-labelledby="rail-contents" className="flex min-h-48 flex-col">
        <h2 id="rail-contents" className="label mb-2 font-sans">
          Contents
        </h2>
        <div data-scrolls="" className="-m-1 overflow-y-auto p-1">
          <Contents entries={contents} />
        </div>
      </nav>
    </aside>
  )
}

/** The same choice on a narrow screen: a slim bar that stays in sight. */
export function ChoiceBar({ choice, contents }: { choice: OfferChoice; contents: ContentsEntry[] }) {
  const chosen = choice.tiers.find(({ id }) => id === choice.tier)
  return (
    <div
      data-sticky=""
      className="no-print sticky top-0 z-10 -mx-6 flex items-start gap-3 border-b border-rule bg-paper px-6 py-3 lg:hidden"
    >
      <details key={choice.tier} className="relative flex-1 rounded-[3px] border border-rule">
        <summary className="flex cursor-pointer justify-between gap-2 px-3 py-2 font-semibold whitespace-nowrap">
          {chosen?.name}
          <span className="font-normal text-accent">
            <span className="max-sm:sr-only">change</span>
            <span aria-hidden="true" className="sm:hidden">
              ▾
            </span>
          </span>
        </summary>
        <nav aria-label="Tier and contents" data-scrolls="" className="choice-menu">
          <TierChoice choice={choice} />
          <p className="label mt-5 mb-1">Contents</p>
          <Contents entries={contents} hasTop />
        </nav>
      </details>
      <nav aria-label="Region">
        <RegionChoice choice={choice} />
      </nav>
    </div>
  )
}

function Contents({ entries, hasTop = false }: { entries: ContentsEntry[]; hasTop?: boolean }) {
  return (
    <contents-list>
      <ElementScript name="contents-list" />
      <ol className="contents-list">
        {hasTop && (
          <li>
            <a href="#top">
              <span aria-hidden="true">↑</span>
              Top of the page
            </a>
          </li>
        )}
        {entries.map(({ id, number, title }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <span>{number}</span>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </contents-list>
  )
}
