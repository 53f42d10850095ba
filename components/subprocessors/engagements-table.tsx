// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table display away, and the roles with it.

import type { EngagementRow } from '#lib/domain/subprocessors/ledger/difference/engagement-rows.ts'
import { Lines } from './record-facts.tsx'

const COLUMNS = ['Region', 'Used for', 'Data at rest', 'Access from', 'Transfer']
const SINCE = 'Since'

/** What a company is engaged for, region by region. */
export function EngagementsTable({ name, rows }: { name: string; rows: readonly EngagementRow[] }) {
  const hasSince = rows.some(({ since }) => since !== null)
  const columns = [...COLUMNS, ...(hasSince ? [SINCE] : [])]
  return (
    <table role="table" className="exhibit engagements stacks">
      <caption className="sr-only">{`What ${name} is used for`}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((label) => (
            <th key={label} role="columnheader" scope="col" className="label">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, name: engagement, use, storage, access, mechanism, since }) => (
          <tr key={key} role="row">
            <th role="rowheader" scope="row">
              {engagement}
            </th>
            {[use, storage, access, mechanism, ...(since === null ? [] : [[since]])].map((lines, index) => (
              <td key={columns[index + 1]} role="cell" data-label={columns[index + 1]}>
                <Lines lines={lines} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
