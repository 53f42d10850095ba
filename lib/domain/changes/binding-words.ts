import { numberOf, withoutReferences } from './numbers-in-words.ts'

/** Units and calendar words: 30 days are another figure than 30 hours. */
const UNITS =
  /^(?:(?:milli)?seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?|business|calendar|working|consecutive|hourly|daily|weekly|monthly|quarterly|yearly|annual|annually|percent|cent|percentage|points?|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|utc)$/i

/** Parts and multiples, as far as they are no numbers: "a twelfth", "doubling". */
const MULTIPLES =
  /^(?:halves|halved?|halving|thirds?|fourths?|(?:fif|six|seven|eigh|nin|ten|eleven|twelf|hundred|thousand)ths?|doubl(?:es?|ed|ing)|trebl(?:es?|ed|ing)|tripl(?:es?|ed|ing)|quadrupl(?:es?|ed|ing)|\w+fold|times|millions?|billions?|dozens?)$/i

/** Whatever is neither a word nor punctuation of a sentence: of a formula, of a bound, of money, "½", "²", "~", brackets. */
const SIGNS = /^[^\p{L}\d]$/u

/** A quantity in a formula: M, E, D. */
const QUANTITY = /^[B-HJ-Z]$/

/** Words that turn a sentence or set its bounds. */
const TURNING =
  /^(?:not|no|nor|none|nothing|never|neither|nobody|without|unless|except|excepting|excluding|excludes?|excluded|including|only|sole|solely|exclusive|exclusively|must|shall|should|may|might|can|cannot|will|would|and|or|either|both|all|any|each|every|always|least|most|more|less|fewer|than|above|below|over|under|exceeds?|exceeding|maximum|minimum|before|after|until|within|earlier|later|first|last)$/i

/** Words that name an edge, an order or an extent: which end of a period or a band, and how much of it. */
const BOUNDING =
  /^(?:earliest|latest|soon(?:er|est)|longe(?:r|st)|shorte(?:r|st)|large(?:r|st)|small(?:er|est)|great(?:er|est)|high(?:er|est)|low(?:er|est)|near(?:er|est|ly)?|upper|up(?:wards?)?|down(?:wards?)?|beginning|start|end|wholly|entirely|fully|completely|part(?:ly|ially)|directly|indirectly|unbroken|uninterrupted|continuous(?:ly)?|about|around|roughly|approximately|almost|top|bottom|beforehand|afterwards|prior|subsequent(?:ly)?|previous(?:ly)?|next|same|different|joint(?:ly)?|separate(?:ly)?)$/i

/** Words that give a right or take it, promise a thing or its opposite: "counts as accepted", "free of charge". */
const OPPOSING =
  /^(?:accept|reject|refus|grant|den[yi]|approv|deduct|add|charg|refund|repay|repaid|return|keep|kept|retain|delet|eras|waiv|forfeit|laps|meet|met|miss|pass|fail|breach|allow|permit|forbid|prohibit|requir|increas|reduc|decreas|rais|improv|worsen|succeed|continu|end|terminat|pay|paid|ow|bear|bore|send|sent|arriv|receiv|divid|multipl|multiply|subtract|open|clos|begin|began|begun|start|stop|suspend|resum|encrypt|decrypt|warrant|disclaim|indemnif|indemnify|guarante|guarantee)(?:s|es|ed|ted|d|e|ies|ied|ing|ting)?$|^(?:free|subject|void|valid|due|public|confidential|true|false|optional|mandatory)$/i

/** In which role somebody has a duty under data protection law. */
const ROLES =
  /^(?:(?:sub-?)?processors?|controllers?|exporters?|importers?|authorit(?:y|ies)|affiliates?|personnel|employees?)$/i

/** "third parties" are no third of anything. */
const PARTY = /\bthird(?=[ -]part(?:y|ies)\b)/gi

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:https?:\/\/|www\.)[^\s)>\]]+/gi

/**
 * Numbers, words and signs. No signs are white space, commas, points, quotation marks and dashes that part words, and marks of
 * Markdown that only look like something: headings, links, emphasis, code. Nor is a paragraph sign.
 */
const TOKEN = /\d+(?:[.,]\d+)*|\p{L}+|-(?=\d)|(?<!\p{L})\/|\/(?!\p{L})|[^\p{L}\d\s,;:.'’‘"“”?\-/[\]_`\\#|§]/gu

/** What is printed in place of it, and where a link leads, others compare. */
const NOT_PRINTED = /\{\{[^}]*\}\}|\{%.*?%\}|\{#[^}]*\}|(?<=\])\([^)]*\)/gs

/**
 * The figures of a text in their order: numbers in digits or letters, each with the unit beside it, parts and multiples,
 * and what stands in a formula. References to clauses are none.
 */
export function figuresIn(text: string): string[] {
  return tokensOf(text).flatMap((token) => {
    const number = numberOf(token)
    if (number !== null) return [number]
    return [UNITS, MULTIPLES, SIGNS, QUANTITY].some((kind) => kind.test(token)) ? [token.toLowerCase()] : []
  })
}

/** The e-mail and web addresses of a text in their order. */
export function addressesIn(text: string): string[] {
  return (text.match(ADDRESS) ?? []).map((address) => address.replace(/[.,;:]+$/, ''))
}

/** The words of a text, in their order, with which it says something else: "not", "may", "unless", "at least", "the latest", "its lower edge", "the controller". */
export function turningWordsIn(text: string): string[] {
  return tokensOf(text)
    .filter((token) => [TURNING, BOUNDING, OPPOSING, ROLES].some((kind) => kind.test(token)))
    .map((token) => token.toLowerCase())
}

/** A word that says the opposite with letters put before it: "unavailable", "invalid", "dissatisfied". */
const NEGATING = ['un', 'in', 'im', 'il', 'ir', 'non', 'dis', 'mis']

/** "available → unavailable", where a word of one text stands negated in the other, which lacks it; null where none does. */
export function negatedWord(before: string, after: string): string | null {
  const words = (text: string) => new Set(tokensOf(text).map((token) => token.toLowerCase()))
  const [was, is] = [words(before), words(after)]
  const [removed, added] = [was.difference(is), is.difference(was)]
  for (const prefix of NEGATING) {
    for (const word of added) if (removed.has(prefix + word)) return `${prefix}${word} → ${word}`
    for (const word of removed) if (added.has(prefix + word)) return `${word} → ${prefix}${word}`
  }
  return null
}

function tokensOf(text: string): string[] {
  const written = text.normalize('NFC').replace(NOT_PRINTED, ' ').replace(/[–—]/g, '-')
  return withoutReferences(written).replace(PARTY, ' ').match(TOKEN) ?? []
}
