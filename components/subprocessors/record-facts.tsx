import type { FieldChange, RecordField } from '#lib/domain/subprocessors/ledger/difference/record-fields.ts'

/** All that a record says. */
export function RecordFacts({ record }: { record: readonly RecordField[] }) {
  return (
    <dl className="facts in-two text-[0.9375rem]">
      {record.map(({ key, label, lines }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <Lines lines={lines} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Fields side by side, before and after. */
export function FieldChanges({ name, fields }: { name: string; fields: readonly FieldChange[] }) {
  return (
    <table className="exhibit stacks">
      <caption className="sr-only">{`What changes for ${name}`}</caption>
      <thead>
        <tr>
          {['Field', 'Before', 'After'].map((label) => (
            <th key={label} scope="col" className="label">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ key, label, before, after, lacking }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td data-label="Before">
              <Lines lines={before ?? [lacking]} />
            </td>
            <td data-label="After">
              <Lines lines={after ?? [lacking]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One line each, in one box: a cell of a stacked table has one value. An address of the web is a link. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <span className="block">
      {lines.map((line) => (
        <span key={line} className={`block break-words${lines.length > 1 ? ' hanging' : ''}`}>
          {/^https:\/\/\S+$/.test(line) ? (
            <a href={line} rel="noreferrer" className="is-address">
              {line}
            </a>
          ) : (
            line
          )}
        </span>
      ))}
    </span>
  )
}
