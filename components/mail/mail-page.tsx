import type { ReactNode } from 'react'
import { palette } from '#lib/style/palette.ts'
import { styleSheet, tone } from './style-sheet.ts'
import { type } from './typography.ts'

/** The measure of a mail, in pixels: what every program shows without scrolling sideways. */
const WIDTH = 600

/**
 * The frame of every mail: who it is from, what it says, why the reader got it. Layout stands in tables, because Outlook on
 * Windows lays out nothing else.
 * @param sender the vendor, as it calls itself
 * @param kind what of the vendor's writes: "SLA desk"
 * @param title the subject, for programs that show it as the title of a window
 * @param preview the line that a list of mails shows behind the subject
 * @param foot why the reader gets this, and how to end it
 */
export function MailPage(props: {
  sender: string
  kind: string
  title: string
  preview: string
  children: ReactNode
  foot: ReactNode
}) {
  return (
    <html lang="en" dir="ltr">
      {/* biome-ignore lint/style/noHeadElement: this is no page of Next's. */}
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no" />
        <meta name="x-apple-disable-message-reformatting" />
        <title>{props.title}</title>
        <style>{styleSheet}</style>
      </head>
      <body className={tone('paper')} style={{ margin: 0, padding: 0, backgroundColor: palette.paper.light }}>
        <div data-skip-in-text="true" style={HIDDEN}>
          {props.preview}
          {/* Keeps the text of the mail itself out of the preview. */}
          {'\u00a0\u200c'.repeat(90)}
        </div>
        <Table className={tone('paper')} style={{ backgroundColor: palette.paper.light }}>
          <td align="center" className="m-outer" style={{ padding: '32px 8px' }}>
            <Table className={`m-frame ${tone('sheet')}`} style={SHEET}>
              <td className="m-pad" style={{ padding: '32px 32px 40px' }}>
                <Head sender={props.sender} kind={props.kind} />
                {props.children}
                <div className={tone('rule')} style={FOOT}>
                  <p className={tone('soft')} style={type.small}>
                    {props.foot}
                  </p>
                </div>
              </td>
            </Table>
          </td>
        </Table>
      </body>
    </html>
  )
}

function Head({ sender, kind }: { sender: string; kind: string }) {
  return (
    <div className={tone('rule')} style={HEAD}>
      <p className={tone('ink')} style={type.name}>
        {sender}
        <span className={tone('soft')} style={{ ...type.kind, marginLeft: '8px', fontWeight: 400 }}>
          {` ${kind}`}
        </span>
      </p>
    </div>
  )
}

function Table(props: { className: string; style: React.CSSProperties; children: ReactNode }) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      className={props.className}
      style={{ width: '100%', ...props.style }}
    >
      <tbody>
        <tr>{props.children}</tr>
      </tbody>
    </table>
  )
}

const HIDDEN = {
  display: 'none',
  overflow: 'hidden',
  maxHeight: 0,
  maxWidth: 0,
  opacity: 0,
  fontSize: '1px',
  lineHeight: '1px',
} as const

const SHEET = {
  maxWidth: `${WIDTH}px`,
  backgroundColor: palette.sheet.light,
  border: `1px solid ${palette.rule.light}`,
  borderCollapse: 'separate',
  textAlign: 'left',
} as const

const HEAD = {
  paddingBottom: '16px',
  marginBottom: '32px',
  borderBottom: `1px solid ${palette.rule.light}`,
} as const

const FOOT = { marginTop: '32px', paddingTop: '16px', borderTop: `1px solid ${palette.rule.light}` } as const
