import type { RelatedPage } from '#lib/domain/offer/page/related-pages.ts'
import { PageSection } from './page-section.tsx'

/** Where an assessment goes on. */
export function RelatedPages({ pages }: { pages: RelatedPage[] }) {
  return (
    <PageSection id="related" title="Related pages">
      <ul className="border-t border-strong-rule">
        {pages.map(({ id, href, label, detail }) => (
          <li
            key={id}
            id={`related-${id}`}
            className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <span>
              <a href={href} className="inline-block py-1 font-semibold">
                {label}
              </a>
            </span>
            <span className="self-center text-[0.9375rem] text-soft">{detail}</span>
          </li>
        ))}
      </ul>
    </PageSection>
  )
}
