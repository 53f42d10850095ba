import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

// A page asks for the data dozens of times; the files of data/ are looked at twice a second at most.
const PERIOD = 500
let last = { at: Number.NEGATIVE_INFINITY, stamp: '' }

/** What changes when a file under `data/` is written, added or removed. For development; `root` holds `data/`. */
export function dataStamp(root: string): string {
  const at = performance.now()
  if (at - last.at < PERIOD) return last.stamp
  const entries = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
  const times = entries.map(
    (entry) => statSync(join(root, 'data', entry), { throwIfNoEntry: false })?.mtimeMs,
  )
  last = { at, stamp: `${entries.length}/${Math.max(...times.map((time) => time ?? 0))}` }
  return last.stamp
}
