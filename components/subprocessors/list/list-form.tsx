import type { MouseEvent, SubmitEvent } from 'react'
import { placeOptions, SelectField } from '#components/ui/select-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { SUBPROCESSORS_PATH } from '#lib/domain/addresses.ts'
import type { ListForm as Form } from '#lib/domain/subprocessors/view.ts'
import { DateField } from '../browsing/date-field.tsx'
import { isPlainClick } from '../browsing/is-plain-click.ts'
import { UseFields } from '../browsing/use-fields.tsx'
import { ColumnsField } from './columns-field.tsx'
import { FurtherFields } from './further-fields.tsx'
import type { ListControls } from './list-controls.ts'
import { SearchField } from './search-field.tsx'

type Name = keyof Form['given']

/** Whose list, of which day, and what to look for in it; it asks by its address. */
export function ListForm({
  tiers,
  regions,
  use,
  choices,
  given,
  columns,
  isNarrowed,
  controls,
}: Form & { controls: ListControls | null }) {
  const select = (name: Name, label: string, options: readonly { value: string; label: string }[]) => (
    <SelectField
      id={`list-${name}`}
      name={name}
      label={label}
      value={given[name]}
      options={options}
      onChange={controls === null ? undefined : (value) => controls.ask(name, value)}
    />
  )
  return (
    <form
      action={SUBPROCESSORS_PATH}
      method="get"
      autoComplete="off"
      aria-label="My list"
      className="no-print bg-wash p-4"
      onSubmit={
        controls === null
          ? undefined
          : (event: SubmitEvent<HTMLFormElement>) => {
              event.preventDefault()
              controls.date.leave()
              document.getElementById('list-count')?.focus()
            }
      }
    >
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <SearchField given={given.q} controls={controls} />
        {select('tier', 'Tier', placeOptions(tiers, 'every tier'))}
        {select('region', 'Region', placeOptions(regions, 'every region'))}
        <DateField
          id="list-on"
          name="on"
          label="As of"
          given={given.on}
          typed={controls?.date ?? null}
          help="Empty: today. For example 2026-10-01."
        />
        <UseFields {...use} ask={controls?.ask ?? null} />
      </div>
      <details open={(controls?.isFormOpen ?? isNarrowed) || undefined} className="mt-3">
        <summary className="cursor-pointer py-2.5 text-accent">More filters, order and columns</summary>
        <FurtherFields
          choices={choices}
          purpose={given.purpose}
          data={given.data}
          storage={given.storage}
          access={given.access}
          mechanism={given.mechanism}
          outsideEea={given['outside-eea']}
          sort={given.sort}
          ask={controls?.ask ?? null}
        />
        <ColumnsField columns={columns} controls={controls} />
      </details>
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1">
        <SubmitButton>Show the list</SubmitButton>
        <a
          href={SUBPROCESSORS_PATH}
          className="inline-block py-1"
          onClick={
            controls === null
              ? undefined
              : (event: MouseEvent<HTMLAnchorElement>) => {
                  if (!isPlainClick(event)) return
                  event.preventDefault()
                  controls.clear()
                }
          }
        >
          Clear
        </a>
        <span className="last-visit">
          {controls !== null && controls.lastVisit !== null && <LastVisit {...controls.lastVisit} />}
        </span>
      </div>
    </form>
  )
}

function LastVisit({ words, isOnly, only }: NonNullable<ListControls['lastVisit']>) {
  if (only === null) return <span className="inline-flex min-h-11 items-center text-soft">{words}</span>
  return (
    <label className="inline-flex min-h-11 items-center gap-2">
      <input type="checkbox" checked={isOnly} onChange={(event) => only(event.currentTarget.checked)} />
      {words}
    </label>
  )
}
