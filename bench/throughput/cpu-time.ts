import { readFileSync } from 'node:fs'

/** Linux counts a process's time in hundredths of a second, whatever its clock does inside. */
const TICKS_PER_SECOND = 100

/** Seconds of processor that a process has used, kernel and threads included; undefined where there is no /proc. */
export function cpuSeconds(id: number | undefined): number | undefined {
  try {
    return secondsIn(readFileSync(`/proc/${id}/stat`, 'utf8'))
  } catch {
    return undefined
  }
}

/** As above, from a line of /proc/<id>/stat (proc(5)): fields 14 and 15. The name, field 2, may hold blanks and brackets. */
export function secondsIn(stat: string): number {
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return ((user ?? Number.NaN) + (system ?? Number.NaN)) / TICKS_PER_SECOND
}
