import { palette } from '#lib/style/palette.ts'
import { tone } from './style-sheet.ts'
import { breaking, type } from './typography.ts'

/** Facts under their names, a hairline below each. On a phone the name stands above its fact. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, fact: string])[] }) {
  return (
    <table
      data-text-format="dataTable"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ width: '100%' }}
    >
      <tbody>
        {facts.map(([name, fact]) => (
          <tr key={name}>
            <th scope="row" className={`m-stack m-stack-head ${tone('ink', 'rule')}`} style={NAME}>
              {name}
            </th>
            <td className={`m-stack m-stack-value ${tone('ink', 'rule')}`} style={{ ...FACT, ...breaking }}>
              {fact}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const FACT = {
  ...type.body,
  padding: '10px 0',
  verticalAlign: 'top',
  textAlign: 'left',
  borderBottom: `1px solid ${palette.rule.light}`,
} as const

const NAME = { ...FACT, width: '112px', paddingRight: '16px', fontWeight: 600 } as const
