/** Whether a time zone is an offset from UTC, such as +01:00, and not a name such as Europe/Berlin. */
export function isOffset(zone: string): boolean {
  return !/^[a-z]/i.test(zone)
}
