/** A word or a mark of a sentence, as it is written, with all that is written after it. */
export type Token = { text: string; after: string }

/**
 * One mark: whatever is neither a letter, a figure nor white space, but for marks of Markdown that only look like something,
 * and what stands for a placeholder or an edge. A hyphen within a word and a sign within a number belong to these.
 */
export const MARK = /[^\p{L}\p{M}\d\s*_`\\#|§•¶¤]/u

const NAMES: Readonly<Record<string, string>> = {
  '.': 'full stop',
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '?': 'question mark',
  '!': 'exclamation mark',
  '–': 'dash',
  '—': 'dash',
  '-': 'hyphen',
  '/': 'stroke',
  ...Object.fromEntries([...'“”"„«»‘\''].map((mark) => [mark, 'quotation mark'])),
  ...Object.fromEntries([...'()[]{}'].map((mark) => [mark, 'bracket'])),
}

/** What a mark is called: "full stop"; null for a word and for a mark without a name. */
export function markName(text: string): string | null {
  return NAMES[text] ?? null
}

/** Whether a token is a mark, and no word, number or edge of a paragraph. */
export function isMark({ text }: Pick<Token, 'text'>): boolean {
  return text.length === 1 && MARK.test(text)
}

/** "e.g", whose last point follows, and what else is cut short with one. "no." is none: it ends "will charge no." */
const CUT_SHORT = /^(?:(?:\p{L}\.)+\p{L}|inc|ltd|corp|co|etc|cf|vs|art|approx)$/iu
/** Where a sentence may end: at the end of the text, or before a capital. */
const SENTENCE_MAY_END = /^['’”"»)\]]*(?:$|\s+['‘“"«([]*\p{Lu})/u

/**
 * The tokens without the marks that bind nothing: the point of an abbreviation within a sentence, and a comma that stands
 * beside no word that turns or bounds. "No fee, only" is another sentence than "no, fee only"; "in writing, counts" is not.
 * @param isTurning whether a word turns a sentence or sets its bounds
 */
export function withoutFreeMarks<T extends Token>(
  tokens: readonly T[],
  isTurning: (word: string) => boolean,
): T[] {
  return tokens.filter((token, index) => {
    if (token.text === '.') return !isOfAbbreviation(tokens[index - 1], token)
    if (token.text !== ',') return true
    const word = tokens.slice(0, index).findLast((other) => !isBetween(other))
    const next = tokens.slice(index + 1).find((other) => !isBetween(other))
    return [word, next].some((beside) => beside !== undefined && isTurning(beside.text))
  })
}

/** What may stand between a comma and the word beside it: another mark, or where a paragraph or an item begins. */
function isBetween(token: Token): boolean {
  return isMark(token) || /^[•¶]$/.test(token.text)
}

function isOfAbbreviation(before: Token | undefined, { after }: Token): boolean {
  return before !== undefined && CUT_SHORT.test(before.text) && !SENTENCE_MAY_END.test(after)
}
