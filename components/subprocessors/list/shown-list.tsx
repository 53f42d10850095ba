import type { ComponentType, ToggleEvent } from 'react'
import type { ListColumnId } from '#lib/domain/subprocessors/list/columns.ts'
import type { ShownList as Facts } from '#lib/domain/subprocessors/view.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { ListControls } from './list-controls.ts'
import type { RowsProps } from './list-rows.tsx'
import { ListTable } from './list-table.tsx'
import { PlacesTable } from './places-table.tsx'

type Props = Facts & {
  columns: readonly ListColumnId[]
  q: string
  changed: ReadonlySet<string>
  controls: ListControls | null
  Rows: ComponentType<RowsProps>
}

/** The list that was asked for, how much of it is stated, and where it can be taken along. */
export function ShownList({
  day,
  counted,
  begins,
  ahead,
  completeness,
  rows,
  billing,
  excluded,
  filtered,
  exports: files,
  followed,
  places,
  columns,
  q,
  changed,
  controls,
  Rows,
}: Props) {
  const table = { columns, q, changed, Rows }
  return (
    <>
      <p
        id="list-count"
        tabIndex={-1}
        className="mt-6 text-lead font-semibold break-after-avoid"
        role="status"
      >
        {begins === null ? (
          `${counted}${filtered === null ? '' : ` ${filtered}`}`
        ) : (
          <a href={begins.href} rel="nofollow">
            {begins.words}
          </a>
        )}
      </p>
      {(ahead !== null || completeness.length > 0) && (
        <p className="mb-4 max-w-[68ch] text-[0.9375rem] text-soft break-after-avoid break-inside-avoid">
          {[...(ahead === null ? [] : [ahead]), ...completeness].join(' ')}
        </p>
      )}
      {rows.length > 0 && <ListTable caption={`Sub-processors on ${day}`} rows={rows} {...table} />}
      {billing.length > 0 && (
        <>
          <h3 className="mt-8 mb-2 break-after-avoid font-serif text-lead font-semibold">
            {LIST_WORDS.billing}
          </h3>
          <ListTable caption={`Providers for billing contact data on ${day}`} rows={billing} {...table} />
        </>
      )}
      <Links label="Take this list along:" links={files} areFiles />
      {controls?.lastVisit?.isOnly && (
        <p className="no-print text-[0.9375rem] text-soft">
          The files hold what did not change, too: only this browser knows of your last visit.
        </p>
      )}
      <Links label="Be told of its changes:" links={followed} areFiles={false} />
      {rows.length > 0 && (
        <details
          id="places"
          className="no-print mt-4"
          {...(controls === null
            ? {}
            : {
                onToggle: (event: ToggleEvent<HTMLDetailsElement>) =>
                  controls.places.toggle(event.currentTarget.open),
              })}
        >
          <summary className="cursor-pointer py-1 text-accent">Places by purpose</summary>
          {places !== null && <PlacesTable {...places} />}
        </details>
      )}
      {excluded.length > 0 && <Excluded excluded={excluded} />}
    </>
  )
}

type LinksProps = { label: string; links: readonly { label: string; href: string }[]; areFiles: boolean }

function Links({ label, links, areFiles }: LinksProps) {
  return (
    <p className="no-print mt-4 flex flex-wrap gap-x-5 gap-y-1">
      {label}
      {links.map((link) => (
        <a key={link.label} href={link.href} download={areFiles || undefined}>
          {link.label}
        </a>
      ))}
    </p>
  )
}

function Excluded({ excluded }: Pick<Facts, 'excluded'>) {
  const count = excluded.length
  return (
    <details className="mt-4">
      <summary className="cursor-pointer py-1 text-accent">
        {`${count === 1 ? '1 company is' : `${count} companies are`} not on this list, and why`}
      </summary>
      <ul className="mt-2">
        {excluded.map(({ name, href, why }) => (
          <li key={href} className="py-1">
            <a href={href} className="inline-block py-1">
              {name}
            </a>
            {`: ${why}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
