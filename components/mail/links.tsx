import { palette } from '#lib/style/palette.ts'
import { tone } from './style-sheet.ts'
import { breaking, type } from './typography.ts'

/** A link within a sentence or a line of its own. */
export function TextLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className={tone('accent')} style={LINK}>
      {children}
    </a>
  )
}

/** Where there is more, one below the other. */
export function LinkList({ links }: { links: readonly { href: string; label: string }[] }) {
  return (
    <div style={{ marginTop: '24px' }}>
      {links.map(({ href, label }) => (
        <p key={href} className={tone('ink')} style={{ ...type.body, ...breaking, marginBottom: '6px' }}>
          <TextLink href={href}>{label}</TextLink>
        </p>
      ))}
    </div>
  )
}

const LINK = { color: palette.accent.light, textDecoration: 'underline' } as const
