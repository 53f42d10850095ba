import { useMemo } from 'react'
import type { VisitLine } from '#lib/domain/links/visits/view.ts'
import { CLASS_NAMES, SECTION_NAMES, VISITS_WORDS } from '#lib/domain/links/visits/words.ts'
import { Moment } from '../../shell/zone.tsx'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/data-table.tsx'
import { useVisitCounting } from './use-visit-counting.ts'

type Props = { link: string; visits: readonly VisitLine[]; at: string }

/** Each visit of a link: when, who it likely was, what was read and downloaded; and a way to take it out of the counts. */
export function VisitsTable({ link, visits, at }: Props) {
  const { mutate, isPending } = useVisitCounting(link)
  const columns = useMemo(() => {
    const onCount = (visit: VisitLine) => {
      if (!isPending) mutate({ visit: visit.id, isExcluded: visit.excluded === null })
    }
    return visitColumns(at, onCount)
  }, [at, isPending, mutate])
  return (
    <DataTable
      caption={VISITS_WORDS.title}
      columns={columns}
      rows={visits}
      rowId={({ id }) => id}
      sortedBy={{ id: 'opened', desc: true }}
      empty={VISITS_WORDS.none}
    />
  )
}

function visitColumns(at: string, onCount: (visit: VisitLine) => void): Column<VisitLine>[] {
  return [
    {
      id: 'opened',
      header: VISITS_WORDS.opened,
      isName: true,
      value: ({ openedAt }) => openedAt,
      cell: ({ openedAt, openings }) => (
        <span>
          <Moment moment={openedAt} at={at} />
          {openings > 1 && <span className="console-below">{VISITS_WORDS.openings(openings)}</span>}
        </span>
      ),
    },
    {
      id: 'who',
      header: VISITS_WORDS.who,
      value: (visit) => CLASS_NAMES[visit.class],
      cell: (visit) => (
        <span>
          {CLASS_NAMES[visit.class]}
          {visit.excluded !== null && (
            <span className="console-below">{VISITS_WORDS.excluded(visit.excluded.by)}</span>
          )}
        </span>
      ),
    },
    { id: 'read', header: VISITS_WORDS.parts, cell: (visit) => readInWords(visit) },
    {
      id: 'downloads',
      header: VISITS_WORDS.files,
      cell: ({ downloads }) =>
        downloads.length === 0
          ? VISITS_WORDS.nothing
          : downloads.map(({ document, sha256 }) => (
              <span key={`${document} ${sha256}`} className="block" title={`SHA-256 ${sha256}`}>
                {document}
              </span>
            )),
    },
    {
      id: 'actions',
      header: VISITS_WORDS.actions,
      isActions: true,
      cell: (visit) => (
        <button type="button" className="console-action" onClick={() => onCount(visit)}>
          {visit.excluded === null ? VISITS_WORDS.exclude : VISITS_WORDS.include}
          <span className="sr-only">
            {' '}
            <Moment moment={visit.openedAt} at={at} />
          </span>
        </button>
      ),
    },
  ]
}

function readInWords({ sections, options }: VisitLine): string {
  const read = [
    ...sections.map((section) => SECTION_NAMES[section]),
    ...(options.length === 0 ? [] : [VISITS_WORDS.options(options)]),
  ]
  return read.length === 0 ? VISITS_WORDS.nothing : read.join(', ')
}
