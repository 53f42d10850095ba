import type { ReactNode } from 'react'
import { PageFrame } from '#components/ui/page-frame.tsx'
import { COMPARISON_WORDS } from '#lib/domain/subprocessors/comparison/words.ts'
import type { ListComparisonFacts } from '#lib/domain/subprocessors/view.ts'
import { AskingLink } from './asking-link.tsx'
import { ComparedLists } from './compared-lists.tsx'
import type { ComparisonControls } from './comparison-controls.ts'
import { ComparisonForm } from './comparison-form.tsx'

type Props = {
  facts: ListComparisonFacts
  /** Null on the server, and where there is no JavaScript. */
  controls?: ComparisonControls | null
  /** What keeps the comparison from being what was asked for. */
  trouble?: ReactNode
}

/** The lists of two days side by side, or what to correct before they can be. */
export function ListComparisonPage({ facts, controls = null, trouble = null }: Props) {
  const { legalName, form, fault, spans, listHref, comparison } = facts
  return (
    <PageFrame
      title={
        comparison === null
          ? 'Compare the list on two days'
          : COMPARISON_WORDS.title(comparison.from, comparison.to)
      }
      printed={{ head: `${legalName} · sub-processors`, foot: comparison?.place ?? '' }}
    >
      {fault !== null && (
        <p role="alert" className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          {fault.message}
        </p>
      )}
      <ComparisonForm {...form} controls={controls} />
      <ul className="no-print mt-3 flex flex-wrap gap-x-5 gap-y-1">
        {spans.map((span) => (
          <li key={span.words}>
            <AskingLink {...span} controls={controls} />
          </li>
        ))}
        {comparison !== null && (
          <li>
            <AskingLink {...comparison.swapped} controls={controls} />
          </li>
        )}
      </ul>
      <div className="no-print" aria-live="polite">
        {trouble}
      </div>
      {comparison !== null && <ComparedLists {...comparison} />}
      <p className="no-print mt-10 border-t border-strong-rule pt-6">
        <a href={listHref} className="inline-block py-1">
          The list and every notice
        </a>
      </p>
    </PageFrame>
  )
}
