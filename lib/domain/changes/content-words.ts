import { diffArrays } from 'diff'
import { numberOf } from './numbers-in-words.ts'
import type { IsRespelled } from './respelled.ts'

/** Words that only join others. Those that say from whom or how a thing comes ("from", "by", "through") are none of them. */
const JOINING = new Set(
  (
    'a an the this that these those it its itself they them their he she his her there here such so thus then also too ' +
    'is are was were be been being am has have had having do does did done ' +
    'of to in on at for with as which who whom whose what how than ' +
    'about upon per regarding concerning'
  ).split(' '),
)

/** Words that begin a condition: one may stand for another, and none may go. */
const CONDITION = /^(?:if|when|where|while|whether)$/

const PLACEHOLDER = /\{\{[^}]*\}\}|\{%[^%]*%\}/g
/** Where a link leads is no word; what it shows is. */
const LINK_TARGET = /\]\([^)]*\)/g
const ANCHOR = /^\{#[^}]*\}/
/** Which words stand together: a paragraph of its own speaks of a whole list, the last words of an item of that alone. */
const ITEM = /(?:^|\n)\s*[-*] /g
const PARAGRAPH = /\n\s*\n/g
const EDGES: Readonly<Record<string, string>> = { '•': 'list item', '¶': 'new paragraph' }
/** "sub-processor" and "subprocessor" are one word. */
const WORD = /\p{L}+(?:['’-]\p{L}+)*|[•¶]/gu

/** As it is compared: a defined term, "Month", is another word than "month", but for the first of a sentence. */
type Word = { text: string; isSmall: boolean; isName: boolean }

/**
 * Which words a text says anything with, in their order: without those that only join, numbers, placeholders and the
 * targets of links, each of which other rules compare. A capital letter within a sentence makes a name of a word.
 */
function contentWords(text: string): Word[] {
  const plain = text
    .replace(ANCHOR, '')
    .replace(PLACEHOLDER, ' x ')
    .replace(LINK_TARGET, ']')
    .trim()
    .replace(ITEM, ' • ')
    .replace(PARAGRAPH, ' ¶ ')
  return [...plain.matchAll(WORD)]
    .filter(([word]) => !JOINING.has(word.toLowerCase()) && numberOf(word) === null && word !== 'x')
    .map(({ 0: word, index }) => ({
      text: CONDITION.test(word.toLowerCase()) ? 'if' : word.toLowerCase().replace(/['’]s?$|-/g, ''),
      isSmall: /^\p{Ll}/u.test(word),
      isName: /^\p{Lu}/u.test(word) && !/(?:^|[.:;!?])\s*$/.test(plain.slice(0, index)),
    }))
}

/**
 * How two wordings say different things whatever their words mean: a word comes, goes or moves, or another stands in its
 * place. Null where words are only spelt otherwise; which are, the terms as a whole tell.
 * @returns "“encrypted” goes", "“strikes” is added", "controller → processor"
 */
export function changedContent(before: string, after: string, isRespelled: IsRespelled): string | null {
  const [was, is] = [contentWords(before), contentWords(after)]
  const [old, fresh] = [textsOf(was), textsOf(is)]
  const capital = changedCapital(was, is)
  if (capital !== null) return capital
  let [atOld, atFresh] = [0, 0]
  let removed: Word[] = []
  const steps = diffArrays(old, fresh)
  for (const [index, { value, added, removed: isRemoved }] of steps.entries()) {
    const { length } = value
    if (isRemoved) {
      removed = was.slice(atOld, atOld + length)
      atOld += length
      if (steps[index + 1]?.added === true) continue
    }
    const put = added ? is.slice(atFresh, atFresh + length) : []
    if (!isRemoved) atFresh += length
    if (!isRemoved && !added) atOld += length
    if (!isCorrected(removed, put, isRespelled))
      return told(textsOf(removed).join(' '), textsOf(put).join(' '))
    removed = []
  }
  return null
}

/** A word that loses its capital, or gets one within a sentence, where it is in both texts: "Month → month". */
function changedCapital(was: readonly Word[], is: readonly Word[]): string | null {
  for (const word of new Set(textsOf(was)).intersection(new Set(textsOf(is)))) {
    const small = count(is, word, isSmall) - count(was, word, isSmall)
    const names = count(is, word, isName) - count(was, word, isName)
    if (small > 0 && names < 0) return `${capitalised(word)} → ${word}`
    if (small < 0 && names > 0) return `${word} → ${capitalised(word)}`
  }
  return null
}

const isSmall = (word: Word) => word.isSmall
const isName = (word: Word) => word.isName

function count(words: readonly Word[], text: string, is: (word: Word) => boolean): number {
  return words.filter((word) => word.text === text && is(word)).length
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function isCorrected(removed: readonly Word[], put: readonly Word[], isRespelled: IsRespelled): boolean {
  if (removed.length !== put.length) return false
  return removed.every((word, index) => {
    const other = put[index]
    return other !== undefined && isRespelled(word.text, other.text)
  })
}

function told(removed: string, put: string): string {
  if (put === '') return `“${removed}” goes`
  return removed === '' ? `“${put}” is added` : `${removed} → ${put}`
}

function textsOf(words: readonly Word[]): string[] {
  return words.map(({ text }) => EDGES[text] ?? text)
}
