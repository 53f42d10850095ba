import type { ImportPreview } from '#lib/domain/console/customers/view.ts'
import { IMPORT_WORDS, restInWords } from '#lib/domain/console/customers/words.ts'
import type { Column } from '../../table/column.ts'
import { DataTable } from '../../table/data-table.tsx'

const ROWS: readonly Column<ImportPreview['rows'][number]>[] = [
  {
    id: 'row',
    header: IMPORT_WORDS.row,
    isName: true,
    value: ({ number }) => number,
    cell: ({ number }) => number,
  },
  {
    id: 'customer',
    header: IMPORT_WORDS.customer,
    value: ({ customer }) => customer,
    cell: ({ customer }) => customer,
  },
  { id: 'does', header: IMPORT_WORDS.does, cell: ({ deeds }) => <Lines lines={deeds} /> },
]

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

const FAULTS: readonly Column<ImportPreview['faults'][number]>[] = [
  { id: 'place', header: IMPORT_WORDS.place, isName: true, cell: ({ place }) => place },
  { id: 'fault', header: IMPORT_WORDS.fault, cell: ({ message }) => message },
]

/** What a file would do, or which of its cells have to be fixed first. */
export function Preview({
  preview,
  isBusy,
  onImport,
}: {
  preview: ImportPreview
  isBusy: boolean
  onImport: () => void
}) {
  const { summary, rows, faults } = preview
  const rest = restInWords(preview)
  if (faults.length > 0)
    return (
      <section aria-labelledby="faults">
        <h2 id="faults">{IMPORT_WORDS.faultsTitle}</h2>
        <DataTable
          caption={IMPORT_WORDS.faultsCaption}
          columns={FAULTS}
          rows={faults}
          rowId={({ id }) => id}
          empty=""
        />
        <p className="console-note">{rest}</p>
      </section>
    )
  if (summary === null) return <p className="console-empty">{IMPORT_WORDS.nothing}</p>
  return (
    <section aria-labelledby="rows">
      <div className="console-title">
        <h2 id="rows">{IMPORT_WORDS.rowsTitle}</h2>
        <button type="button" className="button" aria-disabled={isBusy || undefined} onClick={onImport}>
          {IMPORT_WORDS.import}
        </button>
      </div>
      <p className="console-lead">{`${summary}. ${rest}`}</p>
      <DataTable
        caption={IMPORT_WORDS.rowsCaption}
        columns={ROWS}
        rows={rows}
        rowId={({ number }) => String(number)}
        empty=""
      />
    </section>
  )
}
