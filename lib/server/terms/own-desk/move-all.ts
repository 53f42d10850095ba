import { existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { VENDOR_DATA } from '../ledger/demo.ts'

/**
 * Moves what is a vendor's from one folder into another, which is made where there is none. What is missing is passed over;
 * where something cannot be moved, everything is as it was.
 */
export function moveAll(from: string, to: string): void {
  const moved: string[] = []
  const isNew = mkdirSync(to, { recursive: true }) !== undefined
  try {
    for (const name of VENDOR_DATA) {
      if (!existsSync(join(from, name))) continue
      renameSync(join(from, name), join(to, name))
      moved.push(name)
    }
  } catch (error) {
    for (const name of moved) renameSync(join(to, name), join(from, name))
    if (isNew) rmdirSync(to)
    throw error
  }
}
