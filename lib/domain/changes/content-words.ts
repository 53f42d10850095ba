import { diffArrays } from 'diff'
import { numberOf } from './numbers-in-words.ts'

/** Words that only join others. Those that say from whom or how a thing comes ("from", "by", "through") are none of them. */
const JOINING = new Set(
  (
    'a an the this that these those it its itself they them their he she his her there here such so thus then also too ' +
    'is are was were be been being am has have had having do does did done ' +
    'of to in on at for with as if when where while whether which who whom whose what how than ' +
    'about upon per regarding concerning'
  ).split(' '),
)

const PLACEHOLDER = /\{\{[^}]*\}\}|\{%[^%]*%\}/g
/** Where a link leads is no word; what it shows is. */
const LINK_TARGET = /\]\([^)]*\)/g
const ANCHOR = /^\{#[^}]*\}/
/** "sub-processor" and "subprocessor" are one word. */
const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu

type Word = { text: string; isName: boolean }

/**
 * Which words a text says anything with, in their order: without those that only join, numbers, placeholders and the
 * targets of links, each of which other rules compare. A capital letter within a sentence makes a name of a word.
 */
function contentWords(text: string): Word[] {
  const plain = text.replace(ANCHOR, '').replace(PLACEHOLDER, ' x ').replace(LINK_TARGET, ']')
  return [...plain.matchAll(WORD)]
    .filter(([word]) => !JOINING.has(word.toLowerCase()) && numberOf(word) === null && word !== 'x')
    .map(({ 0: word, index }) => ({
      text: word.toLowerCase().replace(/['’]s?$|-/g, ''),
      isName: /^\p{Lu}/u.test(word) && !/(?:^|[.:;!?])\s*$/.test(plain.slice(0, index)),
    }))
}

/**
 * How two wordings say different things whatever their words mean: a word comes or goes, a word that the text has
 * already stands for another, or a name for another name. Null where each word that changes is replaced, in its place, by one new
 * to the text: as far as rules can tell, that is the same thing in other words.
 * @returns "“encrypted” goes", "“strikes” is added", "controller → processor"
 */
export function changedContent(before: string, after: string): string | null {
  const [was, is] = [contentWords(before), contentWords(after)]
  const [old, fresh] = [textsOf(was), textsOf(is)]
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
    if (!isReplaced(removed, put, old)) return told(textsOf(removed).join(' '), textsOf(put).join(' '))
    removed = []
  }
  return null
}

function isReplaced(removed: readonly Word[], put: readonly Word[], old: readonly string[]): boolean {
  if (removed.length !== put.length) return false
  return removed.every((word, index) => {
    const other = put[index]
    if (other === undefined || word.isName || other.isName) return false
    return !old.includes(other.text)
  })
}

function told(removed: string, put: string): string {
  if (put === '') return `“${removed}” goes`
  return removed === '' ? `“${put}” is added` : `${removed} → ${put}`
}

function textsOf(words: readonly Word[]): string[] {
  return words.map(({ text }) => text)
}
