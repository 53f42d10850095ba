import { readFileSync, readlinkSync } from 'node:fs'

/** A process, told apart from every other that has had its number; null where the system does not tell. */
export type Owner = { boot: string; namespace: string; pid: number; started: string } | null

/** This process. */
export function currentOwner(): Owner {
  try {
    return {
      boot: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
      namespace: readlinkSync('/proc/self/ns/pid'),
      pid: process.pid,
      started: startOf(process.pid),
    }
  } catch {
    return null
  }
}

/** Whether a process runs: null where that cannot be told from here, such as from another container. */
export function isAlive(owner: Owner): boolean | null {
  const own = currentOwner()
  if (owner === null || own === null) return null
  // A machine that was started anew has no process from before; another machine has another boot id, too.
  if (owner.boot !== own.boot || owner.namespace !== own.namespace) return null
  try {
    return startOf(owner.pid) === owner.started
  } catch {
    return false
  }
}

/** Field 22 of /proc/<pid>/stat (proc(5)); the name, field 2, may hold blanks and brackets. A zombie has ended. */
function startOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z') throw new Error('ended')
  return fields[19] ?? ''
}
