import { palette } from '#lib/style/palette.ts'
import { tone } from './style-sheet.ts'
import { breaking, type } from './typography.ts'

/** A field before and after; "not stated" and the like are words, never blank. */
export type MailDifference = Readonly<{ label: string; before: string; after: string }>

/** What differs, before and after, a hairline below each. On a phone one stands above the other. */
export function DifferenceTable({ differences }: { differences: readonly MailDifference[] }) {
  return (
    <table
      data-text-format="dataTable"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ width: '100%' }}
    >
      <thead>
        <tr>
          {['', 'Before', 'After'].map((name) => (
            <th key={name} scope="col" className={`m-wide ${tone('soft', 'strong')}`} style={HEAD}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differences.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row" className={`m-stack m-stack-head ${tone('ink', 'rule')}`} style={NAME}>
              {label}
            </th>
            <td className={`m-stack m-stack-middle m-before ${tone('soft', 'rule')}`} style={BEFORE}>
              {before}
            </td>
            <td className={`m-stack m-stack-value m-after ${tone('ink', 'rule')}`} style={AFTER}>
              {after}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const CELL = {
  ...type.body,
  ...breaking,
  padding: '10px 12px 10px 0',
  verticalAlign: 'top',
  textAlign: 'left',
  borderBottom: `1px solid ${palette.rule.light}`,
} as const

const HEAD = {
  ...type.label,
  padding: '0 12px 6px 0',
  textAlign: 'left',
  borderBottom: `1px solid ${palette.strongRule.light}`,
} as const

const NAME = { ...CELL, width: '112px', fontWeight: 600 } as const
const BEFORE = { ...CELL, width: '42%', color: palette.soft.light } as const
const AFTER = { ...CELL, paddingRight: 0 } as const
