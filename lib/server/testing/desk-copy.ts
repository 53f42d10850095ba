import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { DataCopy } from '#lib/server/terms/testing/data-copy.ts'

/** What a desk needs beside its data, taken from this one. */
const SHARED = ['.build', 'lib', 'node_modules', 'package-lock.json', 'package.json']

/** A working directory for a process: a copy of the data to change, and everything else of this desk. */
export function deskCopy(): DataCopy {
  const copy = new DataCopy()
  for (const name of SHARED) symlinkSync(join(process.cwd(), name), join(copy.root, name))
  return copy
}
