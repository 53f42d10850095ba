import type { ReactNode } from 'react'
import { palette } from '#lib/style/palette.ts'
import { tone } from './style-sheet.ts'
import { breaking, type } from './typography.ts'

/** What the mail is about, in one sentence. */
export function Heading({ children }: { children: ReactNode }) {
  return (
    <h1 className={tone('ink')} style={{ ...type.heading, ...breaking, marginBottom: '12px' }}>
      {children}
    </h1>
  )
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <p className={tone('ink')} style={{ ...type.body, ...breaking, marginBottom: '12px' }}>
      {children}
    </p>
  )
}

/** What the part below is about. */
export function Subheading({ children }: { children: string }) {
  return (
    <h2 className={tone('ink')} style={{ ...type.figure, marginTop: '32px', marginBottom: '8px' }}>
      {children}
    </h2>
  )
}

/** What to do, in order. */
export function Steps({ title, steps }: { title: string; steps: readonly ReactNode[] }) {
  return (
    <>
      <Subheading>{title}</Subheading>
      <ol className={tone('ink')} style={{ ...type.body, paddingLeft: '24px' }}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once and never changes.
          <li key={index} className={tone('ink')} style={{ ...type.body, ...breaking, marginBottom: '6px' }}>
            {step}
          </li>
        ))}
      </ol>
    </>
  )
}

/** The one thing to do next. Plain text says what it does and where. */
export function Action({ href, children }: { href: string; children: string }) {
  return (
    <div style={{ marginTop: '32px' }}>
      <a href={href} className={`m-button ${tone('action')}`} style={{ ...type.action, ...BUTTON }}>
        {children}
      </a>
    </div>
  )
}

const BUTTON = {
  display: 'inline-block',
  // Outlook pads no link; a border it draws, so the button keeps its size there.
  border: `solid ${palette.accent.light}`,
  borderWidth: '11px 20px',
  borderRadius: '3px',
  backgroundColor: palette.accent.light,
} as const
