import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { isVersionId } from '#lib/domain/quantities/version-id.ts'
import { UsageError } from '../../command-line/read-arguments.ts'

const EXAMPLE =
  'Write its effective date, for example 2027-06-01, or an edition of it, for example 2027-06-01.1.'

/**
 * The version that a command is about: the one word on its command line.
 * @throws UsageError for none, for several, of which only the first would be read, and for a word that is no version
 */
export function versionOf(words: readonly string[]): string {
  const [version, ...others] = words
  if (version === undefined) throw new UsageError(`Name a version. ${EXAMPLE}`)
  if (others.length > 0)
    throw new UsageError(
      `One version at a time, not ${words.join(' ')}. Put text that holds spaces in quotes.`,
    )
  if (!isVersionId(version))
    throw new UsageError(
      /^\d{4}-\d{2}-\d{2}(?:\.|$)/.test(version) && !isCalendarDate(version.slice(0, 10))
        ? `“${version}” is not a version: the calendar has no ${version.slice(0, 10)}. ${EXAMPLE}`
        : `“${version}” is not a version. ${EXAMPLE}`,
    )
  return version
}

/**
 * Approvals as they are given on the command line: "legal=2027-02-20".
 * @throws RangeError for one of another form, and for a role that approves twice
 */
export function approvalsOf(texts: readonly string[]): { role: string; on: string }[] {
  const approvals = texts.map((text) => {
    const at = text.lastIndexOf('=')
    const [role, on] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()]
    if (role === '' || !isCalendarDate(on))
      throw new RangeError(
        `--approve is “${text}”. Write role and date, for example --approve "legal=2027-02-20".`,
      )
    return { role, on }
  })
  const roles = approvals.map(({ role }) => role)
  const twice = roles.find((role, index) => roles.indexOf(role) < index)
  if (twice !== undefined)
    throw new RangeError(`--approve names ${twice} twice. Keep the one with the right day.`)
  return approvals
}

/**
 * The reason of a release, trimmed; null where --reason was left out or holds no words.
 * @throws RangeError for one that says nothing, as the placeholder of a command does
 */
export function reasonOf(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null
  return saying(text, '--reason', 'Say what changes and why: buyers read it.')
}

/**
 * The reason of a correction, trimmed; null where --corrects was left out.
 * @throws RangeError for one without words, or with a single one
 */
export function correctsOf(text: string | undefined): string | null {
  if (text?.trim() === '')
    throw new RangeError('--corrects is empty. Say why no obligation changes: --corrects "<why>"')
  if (text === undefined) return null
  const fix = 'Say in a sentence why no obligation changes: readers judge by it.'
  const corrects = saying(text, '--corrects', fix)
  if (!/\s/.test(corrects)) throw new RangeError(`--corrects is “${corrects}”. ${fix}`)
  return corrects
}

/** Turns the text round, or is not seen: what a reader would not see as it is kept. */
const UNSEEN = /[\p{Cf}\p{Cc}]/u

/**
 * What somebody has to say for good, trimmed.
 * @throws RangeError for a placeholder such as … or <role>, and for characters that nobody sees
 */
export function saying(text: string, option: string, fix: string): string {
  const said = text.trim()
  if (!/[\p{L}\p{N}]/u.test(said) || /^<[^<>]*>$/.test(said))
    throw new RangeError(`${option} is “${said}”, a placeholder. ${fix}`)
  const [unseen] = UNSEEN.exec(said) ?? []
  if (unseen !== undefined)
    throw new RangeError(
      `${option} holds the character U+${unseen.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}, which nobody sees. Remove it.`,
    )
  return said
}
