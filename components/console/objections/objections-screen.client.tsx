'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { objectionsQuery, undoDecision } from '#lib/client/console/objections.ts'
import { ENTRY_WORDS } from '#lib/domain/console/objections/entry-words.ts'
import type {
  ApprovalLine,
  ObjectionsFacts,
  ObjectionsQuestion,
} from '#lib/domain/console/objections/view.ts'
import { matching, OBJECTIONS_WORDS } from '#lib/domain/console/objections/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { FaultLine } from '../fault-line.tsx'
import { Screen } from '../screen.tsx'
import { ZoneNote } from '../shell/zone.tsx'
import { DataTable } from '../table/data-table.tsx'
import { approvalColumns } from './approval-columns.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { objectionColumns } from './objection-columns.tsx'
import { ObjectionFilters } from './objection-filters.tsx'
import { useObjectionChange } from './use-objection-change.ts'

const ALL: ObjectionsQuestion = { standing: '', time: '', answer: '' }

/** What customers object to, and what they have to approve. */
export function ObjectionsScreen() {
  const { data, error, isPending } = useQuery(objectionsQuery)
  return (
    <Screen
      title={SCREENS.objections.name}
      lead={OBJECTIONS_WORDS.lead}
      actions={
        <Link href={`${SCREENS.objections.path}/new`} prefetch={false} className="button">
          {ENTRY_WORDS.title}
        </Link>
      }
    >
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{OBJECTIONS_WORDS.loading}</p>}
      {data !== undefined && (
        <>
          <Objections data={data} />
          <Approvals data={data} />
          <ZoneNote />
        </>
      )}
    </Screen>
  )
}

function Objections({ data }: { data: ObjectionsFacts }) {
  const [question, setQuestion] = useState(ALL)
  return (
    <>
      {data.objections.length > 0 && <ObjectionFilters question={question} onChange={setQuestion} />}
      <DataTable
        caption={OBJECTIONS_WORDS.caption}
        columns={objectionColumns(data.at)}
        rows={matching(data.objections, question)}
        rowId={({ id }) => id}
        empty={data.objections.length === 0 ? OBJECTIONS_WORDS.none : OBJECTIONS_WORDS.noneFound}
      />
    </>
  )
}

function Approvals({ data: { approvals } }: { data: ObjectionsFacts }) {
  const [recording, setRecording] = useState<ApprovalLine | null>(null)
  const { mutate } = useObjectionChange()
  const onUndo = (decision: number) =>
    mutate({ change: () => undoDecision(decision), done: OBJECTIONS_WORDS.undone })
  return (
    <section aria-labelledby="approvals" className="mt-8">
      <h2 id="approvals">{OBJECTIONS_WORDS.approvals}</h2>
      <p className="console-lead">{OBJECTIONS_WORDS.approvalsLead}</p>
      <DataTable
        caption={OBJECTIONS_WORDS.approvalsCaption}
        columns={approvalColumns({ onRecord: setRecording, onUndo })}
        rows={approvals}
        rowId={({ notice, contract }) => `${notice}/${contract}`}
        empty={OBJECTIONS_WORDS.noApproval}
      />
      {recording !== null && <DecisionDialog line={recording} onClose={() => setRecording(null)} />}
    </section>
  )
}
