/** So many letters beside a word that is guessed first make it no better: "myPassword". */
const FEW = 2
/** A shorter word of the owner counts where it stands alone: "one" is in "stone" too. */
const FOUND_INSIDE = 5
/** A digit or sign that stands for a letter, with letters before and after: "pa$$w0rd". */
const DISGUISED = /(?<=\p{L})[0134578@$]{1,3}(?=\p{L})/gu
const LETTERS = new Map([
  ['0', 'o'],
  ['1', 'l'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['8', 'b'],
  ['@', 'a'],
  ['$', 's'],
])

/** Whether a password says nothing but words of its owner, in any order, however they are joined, with digits and signs. */
export function saysOnlyOwn(password: string, ownWords: readonly string[]): boolean {
  const own = piecesOf(ownWords)
  return readingsOf(password).some((words) => {
    const joined = words.join('')
    const left = without(joined, own).join('')
    return left !== joined && left.length <= FEW
  })
}

/**
 * Whether a password says one common word, once or again and again, however it is joined, with digits, signs and words of
 * its owner around it. Several words that are common each are none.
 */
export function saysOneCommonWord(
  password: string,
  isCommon: (text: string) => boolean,
  ownWords: readonly string[],
): boolean {
  const own = piecesOf(ownWords)
  const inside = own.filter(({ length }) => length >= FOUND_INSIDE)
  return readingsOf(password).some((words) => {
    if (isCommon(repeatedIn(words.join('')))) return true
    const said = words.filter((word) => !own.includes(word)).flatMap((word) => without(word, inside))
    const beside = said.filter(({ length }) => length <= FEW).join('')
    const [only, ...others] = new Set(said.filter(({ length }) => length > FEW).map(repeatedIn))
    return beside.length <= FEW && only !== undefined && others.length === 0 && isCommon(only)
  })
}

/** "abcabc" repeats "abc"; a text that repeats nothing is its own. */
export function repeatedIn(text: string): string {
  return text.slice(0, (text + text).indexOf(text, 1))
}

/** The words of a password as it is written, with letters for the digits that stand for them, and with its digits. */
function readingsOf(password: string): string[][] {
  const text = plain(password)
  const bare = text.replace(DISGUISED, (signs) => [...signs].map((sign) => LETTERS.get(sign)).join(''))
  const withDigits = text.split(/[^\p{L}\d]+/u).filter((word) => /\p{L}/u.test(word))
  return [lettersOf(text), lettersOf(bare), withDigits]
}

/** Each word with its parts, the longest first: of "Rep One", "repone", "rep" and "one". */
function piecesOf(ownWords: readonly string[]): string[] {
  const pieces = ownWords.map(plain).flatMap((word) => [lettersOf(word).join(''), ...lettersOf(word)])
  return [...new Set(pieces)]
    .filter((piece) => piece.length > FEW)
    .toSorted((one, other) => other.length - one.length)
}

/** What stands between and around the words to be left out. */
function without(text: string, left: readonly string[]): string[] {
  return left
    .reduce((rest, word) => rest.replaceAll(word, ' '), text)
    .split(/ +/)
    .filter(Boolean)
}

function lettersOf(text: string): string[] {
  return text.split(/[^\p{L}]+/u).filter(Boolean)
}

/** In lower case and without accents, so that "Müller" is "muller". */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase()
}
