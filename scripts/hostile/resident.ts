import { readFileSync } from 'node:fs'

/** Memory that a process holds, and the most it has held, in MB; null where this system does not tell. */
export function residentMegabytes(id: number | undefined): { now: number; most: number } | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8')
    return { now: megabytes(status, 'VmRSS'), most: megabytes(status, 'VmHWM') }
  } catch {
    return null
  }
}

/** A field of /proc/<id>/status (proc(5)), which has kilobytes. */
function megabytes(status: string, field: string): number {
  return Math.round(Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024)
}
