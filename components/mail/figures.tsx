import { palette } from '#lib/style/palette.ts'
import { tone } from './style-sheet.ts'
import { breaking, type } from './typography.ts'

/** A figure to act by, with its label and its basis in the same breath. */
export type KeyFigure = Readonly<{ label: string; value: string; basis: string }>

/** The two figures of a mail, side by side between two rules; one above the other on a phone. */
export function KeyFigures({ figures: [first, second] }: { figures: readonly [KeyFigure, KeyFigure] }) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      className={tone('strong')}
      style={TABLE}
    >
      <tbody>
        <tr>
          <Cell {...first} className="m-stack" style={{ paddingRight: '16px' }} />
          <Cell {...second} className="m-stack m-stack-gap" style={{ paddingRight: 0 }} />
        </tr>
      </tbody>
    </table>
  )
}

function Cell(props: KeyFigure & { className: string; style: { paddingRight: number | string } }) {
  return (
    <td width="50%" valign="top" className={props.className} style={{ ...CELL, ...props.style }}>
      <p data-text-format="line" className={tone('soft')} style={{ ...type.label, marginBottom: '2px' }}>
        {props.label}
      </p>
      <p
        data-text-format="line"
        className={tone('ink')}
        style={{ ...type.figure, ...breaking, marginBottom: '2px' }}
      >
        {props.value}
      </p>
      <p data-text-format="line" className={tone('soft')} style={type.small}>
        {props.basis}
      </p>
    </td>
  )
}

const TABLE = {
  width: '100%',
  margin: '24px 0',
  padding: '16px 0',
  borderTop: `1px solid ${palette.strongRule.light}`,
  borderBottom: `1px solid ${palette.strongRule.light}`,
  borderCollapse: 'separate',
} as const

const CELL = { width: '50%', verticalAlign: 'top' } as const
