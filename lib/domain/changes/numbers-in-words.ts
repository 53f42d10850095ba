const WORDS = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const VALUES: Readonly<Record<string, string>> = Object.fromEntries([
  ...WORDS.map((word, value) => [word, `${value}`]),
  ...TENS.map((word, index) => [word, `${(index + 2) * 10}`]),
  ['once', '1'],
  ['twice', '2'],
  ['half', '0.5'],
  ['hundred', '100'],
  ['thousand', '1000'],
])

/** "clause 6.5", "Articles 28 and 32", "Annex III": what is counted there is no figure. */
const REFERENCE =
  /\b(?:clauses?|sections?|annex(?:es)?|articles?|modules?|chapters?)\s+(?:\d[\w.()]*|[IVX]+\b)(?:,?\s+(?:and|or|to)\s+\d[\w.()]*|,\s+\d[\w.()]*)*/giu
const NUMBER = new RegExp(`\\d+(?:[.,]\\d+)*|\\b(?:${Object.keys(VALUES).join('|')})\\b`, 'giu')

/**
 * The numbers of a text in their order, "thirty" as 30 and "1,000" as 1000: two wordings with the same numbers state the
 * same figures. References to clauses and articles are left out.
 */
export function numbersIn(text: string): string[] {
  return (withoutReferences(text).match(NUMBER) ?? []).map((number) => numberOf(number) ?? number)
}

/** The references of a text to clauses and articles, in their order: "clause 6.5". */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map(([reference]) => reference.toLowerCase())
}

/** A text without its references to clauses and articles. */
export function withoutReferences(text: string): string {
  return text.replace(REFERENCE, ' ')
}

/** A comma parts thousands only: "6,0" is no 60. */
const WITH_THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/** What a number in digits or letters is in digits; null where the word is none. */
export function numberOf(word: string): string | null {
  if (/^\d/.test(word)) return WITH_THOUSANDS.test(word) ? word.replaceAll(',', '') : word
  return VALUES[word.toLowerCase()] ?? null
}
