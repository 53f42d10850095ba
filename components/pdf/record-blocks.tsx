import { Link, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { PdfBlock } from './block.ts'
import { styles } from './styles.ts'
import { Words } from './words.tsx'

/** Lines of label and value, one block each, kept together where they fit on a page. */
export function recordLines(
  lines: readonly { label: string; words: string | readonly string[] }[],
): PdfBlock[] {
  const last = lines.length - 1
  return lines.map(({ label, words }, index) => ({
    keepWithNext: index < last,
    nodes: [
      <View key={label} style={index < last ? styles.recordPair : styles.recordEnd}>
        <Words style={styles.recordLabel}>{label}</Words>
        <Value words={typeof words === 'string' ? [words] : words} />
      </View>,
    ],
  }))
}

function Value({ words }: { words: readonly string[] }): ReactElement {
  const [only = ''] = words
  if (words.length < 2 && !isAddress(only)) return <Words style={styles.recordValue}>{only}</Words>
  return (
    <View>
      {words.flatMap((line) =>
        isAddress(line) ? (
          piecesOf(line).map((piece) => (
            <Words key={piece} style={styles.recordValue}>
              <Link src={line} style={styles.link}>
                {piece}
              </Link>
            </Words>
          ))
        ) : (
          <Words key={line} style={styles.recordValue}>
            {line}
          </Words>
        ),
      )}
    </View>
  )
}

function isAddress(words: string): boolean {
  return /^https?:\/\/\S+$/.test(words)
}

/** So many characters of an address fit on a line beside its label. */
const MOST_ON_A_LINE = 60

/** An address in lines: nothing else would break it, and a hyphen would be taken for a part of it. */
function piecesOf(address: string): string[] {
  if (address.length <= MOST_ON_A_LINE) return [address]
  const start = address.slice(0, MOST_ON_A_LINE)
  const end = Math.max(...['/', '-', '?', '&'].map((mark) => start.lastIndexOf(mark))) + 1
  // Behind "https://" there is always a place to break.
  const at = end > 10 ? end : MOST_ON_A_LINE
  return [address.slice(0, at), ...piecesOf(address.slice(at))]
}
