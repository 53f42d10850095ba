import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { VENDOR_DATA } from './demo.ts'

/** Moves what is a vendor's from one folder into another. What is missing is passed over. */
export function moveAll(from: string, to: string): void {
  const moved: string[] = []
  mkdirSync(to, { recursive: true })
  try {
    for (const name of VENDOR_DATA) {
      if (!existsSync(join(from, name))) continue
      renameSync(join(from, name), join(to, name))
      moved.push(name)
    }
  } catch (error) {
    for (const name of moved) renameSync(join(to, name), join(from, name))
    throw error
  }
}
