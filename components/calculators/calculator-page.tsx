import type { ReactNode } from 'react'
import { CopyText } from '#components/ui/copy-text.tsx'
import { UnbrokenVersions } from '#components/ui/unbroken-versions.tsx'
import type { Answer, FieldFacts } from '#lib/domain/calculators/view.ts'
import type { JudgedBy } from '#lib/domain/versions/judged-by.ts'
import { CalculatorForm } from './calculator-form.tsx'
import { Field } from './field.tsx'
import { JudgedByLine } from './judged-by-line.tsx'

type Props = {
  path: string
  title: string
  lead: string
  submit: string
  /** What stands in place of an answer before the first question. */
  empty: string
  /** By which version the answer is; null where there is none. */
  by: JudgedBy | null
  sent: boolean
  fields: FieldFacts[]
  answer: Pick<Answer, 'sentence' | 'text'> | null
  /** The answer as figures; nothing where there is none. */
  children: ReactNode
}

/** A calculator: what is asked on the left, what follows from it on the right, the same as text beneath. */
export function CalculatorPage({ path, title, lead, submit, sent, fields, children, ...rest }: Props) {
  return (
    <main id="main" className="mx-auto max-w-[76rem] px-6 pt-10 pb-20">
      <p className="no-print mb-2 text-[0.9375rem]">
        <a href="/calculators">All calculators</a>
      </p>
      <h1 className="mb-2 text-[1.75rem] leading-(--leading-title) sm:text-title">{title}</h1>
      <p className="mb-8 max-w-[68ch] text-lead">{lead}</p>
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <CalculatorForm action={path} following={sent}>
          {fields.map((field) => (
            <Field key={field.name} field={field} />
          ))}
          <button
            type="submit"
            className="no-print min-h-11 cursor-pointer justify-self-start sm:max-lg:col-span-2 rounded-[3px] bg-accent px-5 py-2 font-semibold text-on-accent"
          >
            {submit}
          </button>
        </CalculatorForm>
        <Outcome {...rest} fields={fields}>
          {children}
        </Outcome>
      </div>
    </main>
  )
}

type OutcomeProps = Pick<Props, 'empty' | 'by' | 'fields' | 'answer' | 'children'>

function Outcome({ empty, by, fields, answer, children }: OutcomeProps) {
  const faults = fields.filter(({ error }) => error !== null)
  return (
    <section id="answer" aria-labelledby="answer-heading" className="min-w-0 scroll-mt-6">
      <h2 id="answer-heading" className="mb-3 text-heading">
        Answer
      </h2>
      {by !== null && <JudgedByLine by={by} />}
      <p role="status" className="mb-6 max-w-[68ch] font-serif text-lead">
        {answer?.sentence ?? (faults.length > 0 ? toFix(faults.length) : empty)}
      </p>
      {faults.length > 0 && (
        <ul className="mb-6 space-y-1">
          {faults.map(({ name, label, error }) => (
            <li key={name}>
              <a href={`#${name}`}>{label}</a>: <UnbrokenVersions>{error ?? ''}</UnbrokenVersions>
            </li>
          ))}
        </ul>
      )}
      {children}
      {answer !== null && (
        <>
          <h3 className="label mt-10 mb-2">The answer as text</h3>
          <pre
            id="answer-text"
            className="max-w-[44rem] border-y border-rule bg-sheet px-4 py-4 font-sans text-[0.9375rem] wrap-anywhere whitespace-pre-wrap"
          >
            {answer.text}
          </pre>
          <CopyText from="answer-text" label="Copy the text" />
        </>
      )}
      <p className="mt-8 text-[0.9375rem] text-soft">
        Times and amounts are exact. Nothing you enter is stored. If this page and the terms differ, the terms
        prevail.
      </p>
    </section>
  )
}

function toFix(count: number): string {
  return `Fix ${count} ${count === 1 ? 'field' : 'fields'} to see the answer.`
}
