import { Fragment, type ReactNode } from 'react'
import type { CreditStep } from '#lib/domain/exhibits/credit-steps.ts'
import type { Exhibit } from '#lib/domain/exhibits/table.ts'
import type { DocumentKind, Section } from '#lib/domain/legal/text.ts'
import type { WorkedExample as Example } from '#lib/domain/offer/page/worked-example.ts'
import type { CurrentRow } from '#lib/domain/offer/view.ts'
import { Clause } from './clause.tsx'
import { CreditChart } from './credit-chart.tsx'
import { ExhibitTable } from './exhibit-table.tsx'
import { InlineText } from './inline-text.tsx'
import { WorkedExample } from './worked-example.tsx'

type Props = {
  section: Section
  exhibits: Record<string, Exhibit>
  creditSteps: CreditStep[]
  documents: Record<DocumentKind, string>
  currentBudget: CurrentRow | null
  example: Example | null
  isDraft: boolean
  /** Tables that explain the section and are no part of the agreement. */
  explanations: Exhibit[]
  /** What else explains the section. */
  children?: ReactNode
}

/** A section of the agreement: an explanation, then the clauses as they stand in the document, with their tables. */
export function LegalSection({ section, explanations, children, ...shown }: Props) {
  const clauses = <Clauses section={section} {...shown} />
  return (
    <section aria-labelledby={section.id} className="mb-14">
      <h2 id={section.id} className="mb-4 flex items-baseline gap-3 text-heading">
        <span className="font-normal text-soft">{section.number}</span>
        <span data-title="">{section.title}</span>
      </h2>
      {section.note !== null && (
        <p className="mb-5 max-w-[68ch] border-l-2 border-rule pl-4 text-soft">
          <InlineText content={section.note} otherDocument={shown.documents} />
        </p>
      )}
      {section.id === 'definitions' ? (
        <details className="group">
          <summary className="no-print mb-4 cursor-pointer py-1 text-accent">
            {`Show the ${section.clauses.length} definitions`}
          </summary>
          {clauses}
        </details>
      ) : (
        clauses
      )}
      {explanations.length > 0 && (
        <div className="mt-8">
          <p className="label">For explanation only; not part of the agreement</p>
          {explanations.map((exhibit) => (
            <div key={exhibit.id} id={`table-${exhibit.id}`} className="my-6">
              <ExhibitTable exhibit={exhibit} />
            </div>
          ))}
        </div>
      )}
      {children}
    </section>
  )
}

function Clauses({
  section,
  exhibits,
  creditSteps,
  documents,
  currentBudget,
  example,
  isDraft,
}: Omit<Props, 'explanations' | 'children'>) {
  return section.clauses.map((clause) => (
    <Fragment key={clause.id}>
      <Clause clause={clause} documents={documents} />
      {example?.clause === clause.id && <WorkedExample example={example} isDraft={isDraft} />}
      {clause.exhibits.map((name) => {
        const exhibit = exhibits[name]
        return exhibit === undefined ? null : (
          <div key={name} id={`table-${name}`} className="my-6">
            <ExhibitTable exhibit={exhibit} current={name === 'downtime-budgets' ? currentBudget : null} />
            {name === 'credit-schedule' && <CreditChart steps={creditSteps} />}
          </div>
        )
      })}
    </Fragment>
  ))
}
