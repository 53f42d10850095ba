import type { WordChange } from '../difference.ts'
import { wordChanges } from './word-changes.ts'

/** So many words are shown around a change, and of a stretch that came or went. */
const AROUND = 6
const MOST_OF_A_STRETCH = 30
/** Texts of up to so many characters are shown whole. */
const SHORT = 60

/**
 * What became of a text, in one line: "15 days → 30 days", or for a longer one the words around each change, with what
 * was struck out and put in: "… counts as [accepted → rejected] on the facts …".
 */
export function changeInOneLine(before: string, after: string): string {
  const [was, is] = [before, after].map(inOneLine) as [string, string]
  // Where only a paragraph ends elsewhere, that is what has to be seen.
  if (was === is) return excerptOf(wordChanges(withEdges(before), withEdges(after)))
  if (was.length <= SHORT && is.length <= SHORT) return `${was} → ${is}`
  return excerptOf(wordChanges(was, is))
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function withEdges(text: string): string {
  return inOneLine(text.trim().replaceAll(/\s*\n\s*/g, ' ¶ '))
}

/** A text that came or went, in one line, its end cut off where it is long. */
export function beginningOf(text: string): string {
  return cut(wordsOf(text))
}

function excerptOf(changes: readonly WordChange[]): string {
  const parts: string[] = []
  for (let index = 0; index < changes.length; index += 1) {
    const { kind, text } = changes[index] as WordChange
    const next = changes[index + 1]
    if (kind === 'same') parts.push(around(wordsOf(text), index > 0, next !== undefined))
    else if (kind === 'removed' && next?.kind === 'added') {
      parts.push(`[${cut(wordsOf(text))} → ${cut(wordsOf(next.text))}]`)
      index += 1
    } else
      parts.push(
        kind === 'removed' ? `[struck out: ${cut(wordsOf(text))}]` : `[added: ${cut(wordsOf(text))}]`,
      )
  }
  return parts.filter((part) => part !== '').join(' ')
}

/** What stays between two changes, or before the first and behind the last: the words next to them. */
function around(words: readonly string[], isAfterChange: boolean, isBeforeChange: boolean): string {
  const most = (isAfterChange ? AROUND : 0) + (isBeforeChange ? AROUND : 0)
  if (words.length <= most + 1) return words.join(' ')
  const first = isAfterChange ? words.slice(0, AROUND) : []
  const last = isBeforeChange ? words.slice(-AROUND) : []
  return [...first, '…', ...last].join(' ')
}

function cut(words: readonly string[]): string {
  const left = words.length - MOST_OF_A_STRETCH
  return left <= 1 ? words.join(' ') : `${words.slice(0, MOST_OF_A_STRETCH).join(' ')} … (${left} more words)`
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
