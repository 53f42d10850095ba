/** A word or a mark of a sentence, as it is written, with all that is written after it. */
export type Token = { text: string; after: string }

/**
 * One mark: whatever is neither a letter, a figure nor white space, but for marks of Markdown that only look like something,
 * and what stands for a placeholder or an edge. A hyphen within a word and a sign within a number belong to these.
 */
export const MARK = /[^\p{L}\p{M}\d\s*_`\\•¶¤]/u

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
 * The tokens without the points of abbreviations within a sentence: “e.g.” is “eg”. Every other mark stays, the comma too,
 * wherever it stands: in “status from 500 to 599, that has no answer” it makes two conditions of one, and no word beside it
 * tells so.
 */
export function withoutAbbreviationPoints<T extends Token>(tokens: readonly T[]): T[] {
  return tokens.filter((token, index) => token.text !== '.' || !isOfAbbreviation(tokens[index - 1], token))
}

function isOfAbbreviation(before: Token | undefined, { after }: Token): boolean {
  return before !== undefined && CUT_SHORT.test(before.text) && !SENTENCE_MAY_END.test(after)
}
