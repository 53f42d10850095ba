import { isCalendarDate } from '#lib/domain/quantities/calendar-date.ts'

/**
 * The version that a command is about: the one word on its command line.
 * @throws RangeError for none, and for several, of which only the first would be read
 */
export function versionOf(words: readonly string[], usage: string): string {
  const [version, ...others] = words
  if (version === undefined) throw new RangeError(`Name the version: ${usage}`)
  if (others.length > 0) throw new RangeError(`One version at a time, not ${words.join(' ')}: ${usage}`)
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
 * The reason of a correction, trimmed; null where --corrects was left out.
 * @throws RangeError for one without words
 */
export function correctsOf(text: string | undefined): string | null {
  if (text?.trim() === '')
    throw new RangeError('--corrects is empty. Say why no obligation changes: --corrects "<why>"')
  return text?.trim() ?? null
}
