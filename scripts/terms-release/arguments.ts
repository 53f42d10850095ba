import { isCalendarDate } from '#lib/domain/quantities/calendar-date.ts'

/**
 * Approvals as they are given on the command line: "legal=2027-02-20".
 * @throws RangeError for one of another form
 */
export function approvalsOf(texts: readonly string[]): { role: string; on: string }[] {
  return texts.map((text) => {
    const at = text.lastIndexOf('=')
    const [role, on] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()]
    if (role === '' || !isCalendarDate(on))
      throw new RangeError(`--approve "${text}" is not of the form "<role>=YYYY-MM-DD"`)
    return { role, on }
  })
}
