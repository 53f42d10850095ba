import type { AuditLine } from '#lib/domain/console/audit/view.ts'
import { Moment } from '../shell/zone.tsx'
import type { Column } from '../table/column.ts'

/** The columns of the audit log. `at`: when it was read, RFC 3339. */
export function auditColumns(at: string): Column<AuditLine>[] {
  return [
    {
      id: 'when',
      header: 'When',
      cell: (entry) => (
        <span>
          <Moment moment={entry.at} at={at} />
          <span className="console-below">No. {entry.number}</span>
        </span>
      ),
    },
    {
      id: 'who',
      header: 'Who',
      cell: ({ who, role }) => (
        <span>
          {who}
          {role !== null && <span className="console-below">{role}</span>}
        </span>
      ),
    },
    {
      id: 'what',
      header: 'What',
      isName: true,
      cell: ({ what, on, change }) => (
        <>
          {on === null ? what : `${what}: ${on}`}
          {change !== '' && <span className="console-below">{change}</span>}
        </>
      ),
    },
    { id: 'network', header: 'From', cell: ({ network }) => network ?? 'Not known' },
  ]
}
