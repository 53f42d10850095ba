import { repeatsShortPiece, unforeseenIn } from './password-patterns.ts'
import { repeatedIn, saysOneCommonWord, saysOnlyOwn } from './password-words.ts'

/** Fewer characters can be guessed from a stolen database; NIST SP 800-63B asks for no composition, and neither do we. */
export const SHORTEST_PASSWORD = 12
/** Far more than anyone types, and no burden to hash. */
const LONGEST_PASSWORD = 128
/** Where fewer characters do not follow from the ones before, all of them are guessed together. */
const FEWEST_UNFORESEEN = 6
const INSTEAD = 'Use several words that do not belong together.'

/** What the rules know of the one whose password it is. */
export type PasswordContext = {
  /** Whether a text, in lower case, is one of the most common passwords. */
  isCommon: (text: string) => boolean
  /** Words that an attacker would try first: the mailbox, the name, the vendor. */
  ownWords: readonly string[]
}

/**
 * What is wrong with a new password, as a sentence that says what to do; null where nothing is. Length counts characters
 * as people see them, as Unicode code points.
 */
export function passwordFault(password: string, { isCommon, ownWords }: PasswordContext): string | null {
  const { length } = [...password]
  if (length < SHORTEST_PASSWORD)
    return `This password has ${length === 1 ? '1 character' : `${length} characters`}. Use at least ${SHORTEST_PASSWORD}; several words in a row are easy to remember.`
  if (length > LONGEST_PASSWORD)
    return `This password is too long. Use at most ${LONGEST_PASSWORD} characters.`
  if (/^[\p{Z}\p{C}\s]*$/u.test(password)) return `This password is nothing but spaces. ${INSTEAD}`
  const parts = coresOf(password)
  if (parts.some(isCommon) || saysOneCommonWord(password, isCommon, ownWords))
    return `This password is easy to guess: it is a common password, or built around one. ${INSTEAD}`
  const own = ownWords.map((word) => word.toLowerCase())
  if (parts.some((part) => own.includes(part)) || saysOnlyOwn(password, ownWords))
    return `This password is easy to guess: it is your name or address, or that of the company. ${INSTEAD}`
  if (repeatsShortPiece(password, SHORTEST_PASSWORD))
    return `This password is easy to guess: it repeats a few characters. ${INSTEAD}`
  if (unforeseenIn(password) < FEWEST_UNFORESEEN)
    return `This password is easy to guess: its characters follow one another in the alphabet or on the keyboard. ${INSTEAD}`
  return null
}

/** The password in lower case; without the digits and signs around its letters; and what it repeats: "Password12!" is "password". */
function coresOf(password: string): string[] {
  const whole = password.toLowerCase()
  const letters = whole.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return [...new Set([whole, letters, repeatedIn(whole), repeatedIn(letters)])].filter((part) => part !== '')
}
