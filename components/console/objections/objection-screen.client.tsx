'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { objectionQuery, undoStep } from '#lib/client/console/objections.ts'
import type { ObjectionPage } from '#lib/domain/console/objections/view.ts'
import { daysLeftInWords, OBJECTIONS_WORDS, STEP_LABELS } from '#lib/domain/console/objections/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import type { ObjectionStanding } from '#lib/domain/objections/objection.ts'
import { FaultLine } from '../fault-line.tsx'
import { Screen } from '../screen.tsx'
import { ActionButton } from '../screen-action.tsx'
import { Moment, ZoneNote } from '../shell/zone.tsx'
import { ObjectionMark } from './objection-mark.tsx'
import { StepDialog } from './step-dialog.tsx'
import { useObjectionChange } from './use-objection-change.ts'

/** An objection: what it says, where it stands, and what can be done about it. */
export function ObjectionScreen({ id }: { id: string }) {
  const { data, error, isPending } = useQuery(objectionQuery(id))
  const title = data === undefined ? SCREENS.objections.name : titleOf(data)
  return (
    <Screen title={title}>
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{OBJECTIONS_WORDS.loading}</p>}
      {data !== undefined && (
        <>
          <Head page={data} />
          <Actions page={data} />
          <dl className="console-facts mt-6">
            {data.lines.map(({ label, words }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="wrap-anywhere">{words}</dd>
              </div>
            ))}
          </dl>
          <section aria-labelledby="reasons" className="mt-8">
            <h2 id="reasons">{OBJECTIONS_WORDS.reasons}</h2>
            <p className="max-w-[68ch] whitespace-pre-line wrap-anywhere">{data.grounds}</p>
          </section>
          <History page={data} />
          <ZoneNote />
        </>
      )}
    </Screen>
  )
}

function titleOf({ line: { reference, customer } }: ObjectionPage): string {
  return `${reference}, ${customer}`
}

function Head({ page: { line, hasReceipt } }: { page: ObjectionPage }) {
  const { id, standing, isLate, answer, exit, title, href, contract } = line
  return (
    <p className="console-lead">
      <ObjectionMark standing={standing} />
      {isLate && ` ${OBJECTIONS_WORDS.late}.`} {contract}. <a href={href}>{title}</a>.{' '}
      {answer !== null && `${OBJECTIONS_WORDS.answerBy(answer.by)} (${daysLeftInWords(answer.daysLeft)}). `}
      {exit !== null && `${OBJECTIONS_WORDS.exit(exit)}. `}
      {hasReceipt && <a href={`/console/objections/list/${id}/receipt.pdf`}>{OBJECTIONS_WORDS.receipt}</a>}
    </p>
  )
}

function Actions({ page: { line, steps, canUndo } }: { page: ObjectionPage }) {
  const [step, setStep] = useState<ObjectionStanding | null>(null)
  const { mutate, isPending } = useObjectionChange()
  if (steps.length === 0 && !canUndo) return null
  return (
    <div className="console-buttons no-print">
      {steps.map((one, index) => (
        <ActionButton key={one} label={STEP_LABELS[one]} isQuiet={index > 0} onClick={() => setStep(one)} />
      ))}
      {canUndo && (
        <ActionButton
          label={OBJECTIONS_WORDS.undoLast}
          isQuiet
          isBusy={isPending}
          onClick={() => mutate({ change: () => undoStep(line.id), done: OBJECTIONS_WORDS.cancelled })}
        />
      )}
      {step !== null && <StepDialog id={line.id} step={step} onClose={() => setStep(null)} />}
    </div>
  )
}

function History({ page: { history, at } }: { page: ObjectionPage }) {
  return (
    <section aria-labelledby="history" className="mt-8">
      <h2 id="history">{OBJECTIONS_WORDS.history}</h2>
      <ol>
        {history.map((event) => (
          <li key={`${event.at} ${event.words}`} className="py-1 wrap-anywhere">
            <Moment moment={event.at} at={at} />, {event.who}: {event.words}
            {event.note !== null && <span className="console-below whitespace-pre-line">{event.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
