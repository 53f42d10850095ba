import type { ChangeEvent } from 'react'
import { LIST_COLUMNS, type ListColumnId } from '#lib/domain/subprocessors/list/columns.ts'
import type { ListControls } from './list-controls.ts'

/** Which columns the list has. Without any it has the usual ones. */
export function ColumnsField({
  columns,
  controls,
}: {
  columns: readonly ListColumnId[]
  controls: ListControls | null
}) {
  const choose = (id: ListColumnId, isShown: boolean) =>
    controls?.ask(
      'columns',
      columns
        .filter((column) => column !== id)
        .concat(isShown ? [id] : [])
        .join(),
    )
  return (
    <fieldset className="mt-4">
      <legend className="text-[0.9375rem] font-semibold">Columns</legend>
      <div className="flex flex-wrap gap-x-5">
        {LIST_COLUMNS.map(({ id, label }) => (
          <label key={id} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              name="columns"
              value={id}
              {...(controls === null
                ? { defaultChecked: columns.includes(id) }
                : {
                    checked: columns.includes(id),
                    onChange: (event: ChangeEvent<HTMLInputElement>) =>
                      choose(id, event.currentTarget.checked),
                  })}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
