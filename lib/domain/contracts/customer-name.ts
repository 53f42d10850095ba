/** The longest name of a customer, in characters: letters that computers count twice, such as emoji, count once. */
export const LONGEST_CUSTOMER = 300

/** So much of a name stands where there is one line for it, in characters as a reader counts them. */
const ON_A_LINE = 80

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Whether a text has more characters than so many. A letter of one code point is one, however a computer stores it. */
export function isLongerThan(text: string, most: number): boolean {
  return text.length > most && [...text].length > most
}

/**
 * A name where it has one line together with other words, such as the subject of a mail: a longer one ends in "…" after 79
 * characters, none of which is cut in half.
 */
export function nameOnLine(name: string): string {
  if (name.length <= ON_A_LINE) return name
  const letters = Array.from(segmenter.segment(name), ({ segment }) => segment)
  return letters.length <= ON_A_LINE
    ? name
    : `${letters
        .slice(0, ON_A_LINE - 1)
        .join('')
        .trimEnd()}…`
}
