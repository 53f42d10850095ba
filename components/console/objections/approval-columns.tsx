import type { ApprovalLine } from '#lib/domain/console/objections/view.ts'
import { OBJECTIONS_WORDS } from '#lib/domain/console/objections/words.ts'
import type { Column } from '../table/column.ts'

/** The columns of what customers have to approve. */
export function approvalColumns(deeds: {
  onRecord: (line: ApprovalLine) => void
  onUndo: (decision: number) => void
}): Column<ApprovalLine>[] {
  return [
    {
      id: 'customer',
      header: 'Customer',
      isName: true,
      cell: ({ customer, name }) => (
        <span className="wrap-anywhere">
          {customer}
          <span className="console-below">{name}</span>
        </span>
      ),
    },
    {
      id: 'change',
      header: 'Change',
      cell: ({ title, href, effective }) => (
        <span>
          <a href={href}>{title}</a>
          <span className="console-below">{OBJECTIONS_WORDS.announcedFor(effective)}</span>
        </span>
      ),
    },
    {
      id: 'decision',
      header: 'Decision',
      cell: ({ decision }) => (
        <span className="wrap-anywhere">{decision?.words ?? OBJECTIONS_WORDS.asked}</span>
      ),
    },
    {
      id: 'actions',
      header: 'What can be done',
      isActions: true,
      cell: (line) => <Actions line={line} {...deeds} />,
    },
  ]
}

function Actions({
  line,
  onRecord,
  onUndo,
}: {
  line: ApprovalLine
  onRecord: (line: ApprovalLine) => void
  onUndo: (decision: number) => void
}) {
  const { decision } = line
  const whom = `${line.customer}, ${line.name}`
  return (
    <div className="console-row-actions">
      <button type="button" className="console-action" onClick={() => onRecord(line)}>
        {OBJECTIONS_WORDS.record}
        <span className="sr-only"> what {whom} said</span>
      </button>
      {decision?.canUndo === true && (
        <button type="button" className="console-action" onClick={() => onUndo(decision.id)}>
          {OBJECTIONS_WORDS.undo}
          <span className="sr-only"> the record of {whom}</span>
        </button>
      )}
    </div>
  )
}
