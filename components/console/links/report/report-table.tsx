import { useMemo } from 'react'
import type { ReportLine } from '#lib/domain/console/links/report-view.ts'
import { REPORT_WORDS } from '#lib/domain/console/links/report-words.ts'
import { grouped } from '#lib/domain/quantities/time/duration.ts'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/data-table.tsx'

/** What links come to, a row each; it sorts by every column. @param head what the rows are */
export function ReportTable({
  caption,
  head,
  rows,
}: {
  caption: string
  head: string
  rows: readonly ReportLine[]
}) {
  const columns = useMemo(() => columnsOf(head), [head])
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      empty={REPORT_WORDS.none}
    />
  )
}

function columnsOf(head: string): Column<ReportLine>[] {
  const count = (id: 'made' | 'opened' | 'downloaded'): Column<ReportLine> => ({
    id,
    header: REPORT_WORDS[id],
    value: (line) => line[id],
    cell: (line) => <span className="tabular-nums">{grouped(line[id])}</span>,
  })
  return [
    { id: 'name', header: head, isName: true, value: ({ name }) => name, cell: ({ name }) => name },
    count('made'),
    count('opened'),
    count('downloaded'),
    {
      id: 'wait',
      header: REPORT_WORDS.wait,
      // Those that nobody has opened stand at the end of the shortest first.
      value: ({ waitMs }) => waitMs ?? Number.MAX_SAFE_INTEGER,
      cell: ({ wait }) => <span className="tabular-nums">{wait}</span>,
    },
  ]
}
