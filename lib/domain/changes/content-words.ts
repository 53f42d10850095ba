import { diffArrays } from 'diff'
import { turningWordsIn } from './binding-words.ts'
import { numberOf } from './numbers-in-words.ts'
import type { IsRespelled } from './respelled.ts'
import { isMark, MARK, markName, withoutAbbreviationPoints } from './sentence-marks.ts'

/** "a claim" and "the claim" are one word; "Annex A" and "(a)" name something, and "a few" are more than few. */
const ARTICLE = /^(?:an?|the)$/i
const EXTENT = /^\s+(?:few|little)\b/i
const BEFORE_NAME = /\p{L}[ \n]$/u

/** What a placeholder prints other rules compare; where it stands is a part of the sentence. */
const PLACEHOLDER = /\{\{[^}]*\}\}/g
/** Under which condition words are printed at all: {% if claim.days %}. */
const TAG = /\{%-?\s*(.*?)\s*-?%\}/gs
/** Where a link leads is no word; what it shows is. */
const LINK = /\[([^[\]]*)\]\([^)]*\)/g
const ANCHOR = /^\{#[^}]*\}/
/** What stands for the name or the day of the version, and is no mark. */
const VERSION = /§(date|version)\b/g
/** Which words stand together: a paragraph of its own speaks of a whole list, the last words of an item of that alone. */
const ITEM = /(?:^|\n)\s*[-*] /g
const PARAGRAPH = /\n\s*\n/g
const EDGES: Readonly<Record<string, string>> = {
  '•': 'list item',
  '¶': 'new paragraph',
  '¤': 'placeholder',
  '#': 'figure',
}
/** "sub-processor" and "subprocessor" are one word, "e.g" too, and "30", "1,000", "99.9" and "09:00" a figure each. */
const WORD = new RegExp(
  String.raw`⟨[^⟩]*⟩|(?<!\p{L})(?:\p{L}\.)+\p{L}(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,:]\d+)*|[•¶¤]|${MARK.source}`,
  'gu',
)

/** As it is compared: a defined term, "Month", is another word than "month", but for the first of a sentence. */
type Word = { text: string; isSmall: boolean; isName: boolean }

/**
 * Which words a text says anything with, in their order: all but articles and the targets of links. A preposition, a
 * pronoun and a tense say to whom, whose and when. Of a number and a placeholder only the place counts, since other rules
 * compare what they say. A capital letter within a sentence makes a name of a word. Marks are words, too: "strikes
 * floods" are one thing, "strikes, floods" two.
 */
function contentWords(text: string): Word[] {
  const plain = text
    .normalize('NFC')
    .replace(ANCHOR, '')
    .replace(TAG, ' ⟨$1⟩ ')
    .replace(PLACEHOLDER, ' ¤ ')
    .replace(LINK, '$1')
    .replace(VERSION, '$1')
    .trim()
    .replace(ITEM, ' • ')
    .replace(PARAGRAPH, ' ¶ ')
  const tokens = [...plain.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word.replaceAll('’', "'"),
    before: plain.slice(0, index),
    after: plain.slice(index + word.length),
  }))
  const said = tokens.filter((token) => !isArticle(token.text, token.before, token.after))
  return withoutAbbreviationPoints(said).map(({ text: word, before }) => ({
    text: isMark({ text: word }) ? word : numberOf(word) === null ? comparable(word) : '#',
    isSmall: /^\p{Ll}/u.test(word),
    // After a colon or a semicolon the sentence goes on: a capital there is that of a name.
    isName: /^\p{Lu}/u.test(word) && !/(?:^|[.!?])\s*$/.test(before),
  }))
}

/** "re-lease" is no other spelling of "release", nor "re-sign" of "resign": there the hyphen makes another word. */
function comparable(word: string): string {
  const small = word.toLowerCase()
  return word.startsWith('⟨') ? small.slice(1, -1) : small.replace(/(?<!^re)-|\./g, '')
}

/** What divides and turns a text, in its order: "will", "full stop", "no". Words that do neither may come between. */
export function dividedBy(text: string): string[] {
  return contentWords(text).flatMap((word) => {
    if (isMark(word)) return [markName(word.text) ?? word.text]
    return turningWordsIn(word.text).length > 0 ? [word.text] : []
  })
}

function isArticle(word: string, before: string, after: string): boolean {
  if (!ARTICLE.test(word) || (word === 'A' && BEFORE_NAME.test(before))) return false
  return !(before.endsWith('(') && after.startsWith(')')) && !EXTENT.test(after)
}

/**
 * How two wordings say different things whatever their words mean: a word or a mark that divides the sentence comes, goes or
 * moves, or another stands in its place. Null where words are only spelt otherwise; which are, the terms as a whole tell.
 * @returns "“encrypted” goes", "“strikes” is added", "controller → processor", "“full stop” is added"
 */
export function changedContent(before: string, after: string, isRespelled: IsRespelled): string | null {
  const [was, is] = [contentWords(before), contentWords(after)]
  const [old, fresh] = [was.map(({ text }) => text), is.map(({ text }) => text)]
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
    if (!isRemoved && !added) {
      const moved = movedCapital(was.slice(atOld, atOld + length), is.slice(atFresh - length, atFresh))
      if (moved !== null) return moved
      atOld += length
    }
    if (!isCorrected(removed, put, isRespelled)) return told(removed, put)
    removed = []
  }
  return null
}

/** A word that loses its capital, or gets one within a sentence, where it is in both texts: "Month → month". */
function changedCapital(was: readonly Word[], is: readonly Word[]): string | null {
  const [old, fresh] = [was, is].map((words) => new Set(words.map(({ text }) => text)))
  for (const word of old?.intersection(fresh ?? new Set()) ?? []) {
    const small = count(is, word, isSmall) - count(was, word, isSmall)
    const names = count(is, word, isName) - count(was, word, isName)
    if (small > 0 && names < 0) return `${capitalised(word)} → ${word}`
    if (small < 0 && names > 0) return `${word} → ${capitalised(word)}`
  }
  return null
}

/** A capital that one of two same words gives to the other, so that there are as many as before: "Month → month". */
function movedCapital(was: readonly Word[], is: readonly Word[]): string | null {
  for (const [index, old] of was.entries()) {
    const fresh = is[index]
    if (old.isName && fresh?.isSmall === true) return `${capitalised(old.text)} → ${old.text}`
    if (old.isSmall && fresh?.isName === true) return `${old.text} → ${capitalised(old.text)}`
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

/** A mark that comes or goes with words is not told beside them. */
function told(removed: readonly Word[], put: readonly Word[]): string {
  const isOnlyMarks = [...removed, ...put].every(isMark)
  const [was, is] = [removed, put].map((words) =>
    words
      .filter((word) => isOnlyMarks || !isMark(word))
      .map(({ text }) => EDGES[text] ?? markName(text) ?? text)
      .join(' '),
  )
  if (is === '') return `“${was}” goes`
  return was === '' ? `“${is}” is added` : `${was} → ${is}`
}
