import { Link, Text } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { ArchivedKind, Inline } from '#lib/domain/legal/text.ts'
import { styles } from './styles.ts'

/** In what a text is set: a document of its own, or the pages of SLA and DPA as one, in which each leads to the other. */
export type SetIn = ArchivedKind | 'terms'

/**
 * Inline content as runs of one Text. A reference within the document is a link; a reference to the other document
 * is plain text. An address outside is printed after its words, because paper cannot be clicked.
 */
export function inlineText(content: readonly Inline[], within: SetIn): ReactNode[] {
  return content.map((inline, index) => run(inline, within, index))
}

function run({ text, style, ref, href }: Inline, within: SetIn, key: number): ReactNode {
  const looks = style === undefined ? undefined : styles[style]
  const target = ref === undefined ? null : targetOf(ref, within)
  if (target !== null) {
    return (
      <Link key={key} src={`#${target}`} style={[styles.link, looks ?? {}]}>
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

function targetOf({ document, id }: NonNullable<Inline['ref']>, within: SetIn): string | null {
  if (within === 'terms') return `${document}:${id}`
  return document === within ? id : null
}

function isAddress(text: string, href: string): boolean {
  return text === href || `mailto:${text}` === href || `https://${text}` === href
}
