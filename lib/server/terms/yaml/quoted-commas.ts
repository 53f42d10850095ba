import { type Document, isPair, isScalar, type Pair, type Scalar, visit } from 'yaml'

const DIGITS = /^-?\d+$/

/**
 * A YAML text with quotes around each number that is written with a comma within braces. There the comma ends the field, so
 * that { atLeast: 99,9 } would be read as 99 and a field “9”, and be told of in these words. Lines stay where they are.
 * @param document the text as it was parsed
 */
export function withQuotedCommas(source: string, document: Document): string {
  const spans: [start: number, end: number][] = []
  visit(document, {
    Map: (_, { flow, items }) => {
      if (flow !== true) return
      for (let index = 0; index < items.length; index++) {
        const value = numberOf(items[index])
        if (value === null) continue
        let end = value.end
        for (let next = nakedDigits(items[index + 1]); next?.start === end + 1; ) {
          end = next.end
          index++
          next = nakedDigits(items[index + 1])
        }
        if (end > value.end) spans.push([value.start, end])
      }
    },
  })
  return spans.toReversed().reduce((text, [start, end]) => {
    return `${text.slice(0, start)}"${text.slice(start, end)}"${text.slice(end)}`
  }, source)
}

type Span = { start: number; end: number }

function numberOf(pair: Pair | undefined): Span | null {
  return isPair(pair) && isScalar(pair.value) ? spanOf(pair.value) : null
}

/** Digits that stand where a field begins, with no colon behind them. */
function nakedDigits(pair: Pair | undefined): Span | null {
  if (!isPair(pair) || !isScalar(pair.key)) return null
  const isAlone = pair.value === null || (isScalar(pair.value) && pair.value.source === undefined)
  return isAlone ? spanOf(pair.key) : null
}

function spanOf({ source, range, type }: Scalar): Span | null {
  if (source === undefined || !range || type !== 'PLAIN' || !DIGITS.test(source)) return null
  return { start: range[0], end: range[0] + source.length }
}
