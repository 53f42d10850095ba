/** Rows in which one character follows another for anyone: the alphabet, digits, and keyboards by row and by column. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '`1234567890-=',
  '!@#$%^&*()_+',
  "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopüasdfghjklöäyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
]
const NEIGHBOURS = new Set(
  ROWS.flatMap((row) => Array.from({ length: row.length - 1 }, (_, at) => row.slice(at, at + 2))),
)
/** Two neighbours are in many words, and three in some; a run says no more than its first character. */
const SHORTEST_RUN = 3

/**
 * Whether a password repeats a piece that alone would be too short, at least twice in full: "abababababab".
 * @param shortest so many characters would do, once
 */
export function repeatsShortPiece(password: string, shortest: number): boolean {
  const characters = [...password.toLowerCase()]
  for (let piece = 1; piece < shortest && piece * 2 <= characters.length; piece += 1)
    if (characters.every((character, at) => at < piece || character === characters[at - piece])) return true
  return false
}

/** How many characters of a password do not follow from the ones before, along the alphabet, digits, keyboard or the same. */
export function unforeseenIn(password: string): number {
  const characters = [...password.toLowerCase()]
  let unforeseen = 0
  for (let at = 0; at < characters.length; unforeseen += 1) {
    const run = runFrom(characters, at)
    at += run < SHORTEST_RUN ? 1 : run
  }
  return unforeseen
}

/** The length of the longest run that begins there: of one character, or of neighbours in one direction. */
function runFrom(characters: readonly string[], start: number): number {
  const lengthWhere = (follows: (one: string, next: string) => boolean) => {
    const rest = characters.slice(start)
    const end = rest.findIndex((character, at) => at > 0 && !follows(rest[at - 1] ?? '', character))
    return end === -1 ? rest.length : end
  }
  return Math.max(
    lengthWhere((one, next) => one === next),
    lengthWhere((one, next) => NEIGHBOURS.has(one + next)),
    lengthWhere((one, next) => NEIGHBOURS.has(next + one)),
  )
}
