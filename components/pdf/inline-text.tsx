import { Link, Text } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { ArchivedKind, Inline } from '#lib/domain/legal/text.ts'
import { styles } from './styles.ts'

/**
 * Inline content as runs of one Text. A reference within the document is a link; a reference to the other document
 * is plain text. An address outside is printed after its words, because paper cannot be clicked.
 */
export function inlineText(content: readonly Inline[], kind: ArchivedKind): ReactNode[] {
  return content.map((inline, index) => run(inline, kind, index))
}

function run({ text, style, ref, href }: Inline, kind: ArchivedKind, key: number): ReactNode {
  const looks = style === undefined ? undefined : styles[style]
  if (ref?.document === kind) {
    return (
      <Link key={key} src={`#${ref.id}`} style={[styles.link, looks ?? {}]}>
        {text}
      </Link>
    )
  }
  if (href !== undefined) {
    return (
      <Text key={key}>
        <Link src={href} style={[styles.link, looks ?? {}]}>
          {text}
        </Link>
        {isAddress(text, href) ? null : <Text style={styles.address}>{` (${href})`}</Text>}
      </Text>
    )
  }
  if (looks === undefined) return text
  return (
    <Text key={key} style={looks}>
      {text}
    </Text>
  )
}

function isAddress(text: string, href: string): boolean {
  return text === href || `mailto:${text}` === href || `https://${text}` === href
}
