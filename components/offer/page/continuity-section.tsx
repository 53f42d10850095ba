import type { ContinuityLine } from '#lib/domain/offer/page/continuity-section.ts'
import { PageSection } from './page-section.tsx'

/** What happens when the worst does, and when the customer leaves; what is not stated says so. */
export function ContinuitySection({ lines }: { lines: ContinuityLine[] }) {
  return (
    <PageSection id="continuity-and-exit" title="Continuity and exit">
      <dl className="[&_dt]:font-semibold border-t border-strong-rule">
        {lines.map(({ id, label, text, stated, source }) => (
          <div
            key={id}
            id={`continuity-${id}`}
            className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[14rem_minmax(0,1fr)_5.5rem]"
          >
            <dt>{label}</dt>
            <dd className={stated ? undefined : 'text-soft italic'}>{text}</dd>
            {source !== null && (
              <dd className="text-[0.9375rem] sm:text-right">
                <a href={source.href} className="inline-block py-0.5">
                  {source.label}
                  <span className="sr-only">{`, ${label}`}</span>
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </PageSection>
  )
}
