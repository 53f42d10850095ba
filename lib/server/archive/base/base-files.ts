import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { environment } from '../../platform/env.ts'
import { makeDirectory } from '../../platform/files/make-directory.ts'
import { log } from '../../platform/logs/log.ts'
import { oncePerKind } from '../../platform/logs/once-per-kind.ts'
import { withCause } from '../../platform/logs/with-cause.ts'
import { sha256 } from '../../platform/sha256.ts'
import { storageTurns } from '../bytes/storage-turns.ts'

const BASES = 'bases'
const PART = '.part'

/** A disk that is full is told of elsewhere, too, and each base would tell of it again. */
const isNews = oncePerKind(100)

/** What a base is of, and the SHA-256 of all that decides about its bytes. Neither has a sign that a file name may not have. */
export type BaseName = { place: string; inputs: string }

/**
 * The bytes of a base as they were kept; null where there is none, or other bytes under its name: it is made anew then. What
 * the disk fails at costs time and nothing else.
 */
export async function keptBytes(name: BaseName): Promise<Buffer | null> {
  return await orNull('read', name, async () => {
    const file = (await filesOf(name.place)).find((one) => one.startsWith(`${stem(name)}_`))
    if (file === undefined) return null
    const bytes = await readFile(join(directory(), file))
    return file === fileName(name, bytes) ? bytes : null
  })
}

/** Keeps a base in place of those of the same offer that were made from something else. */
export async function keepBytes(name: BaseName, bytes: Uint8Array): Promise<void> {
  await orNull('write', name, async () => {
    makeDirectory(directory(), environment().STATE_DIRECTORY)
    const file = fileName(name, bytes)
    const part = join(directory(), `${file}.${process.pid}${PART}`)
    try {
      await writeFile(part, bytes, { flush: true })
      await rename(part, join(directory(), file))
    } finally {
      await rm(part, { force: true })
    }
    for (const other of await filesOf(name.place))
      if (other !== file && !other.endsWith(PART)) await rm(join(directory(), other), { force: true })
    return null
  })
}

async function orNull<Result>(
  what: string,
  name: BaseName,
  work: () => Promise<Result | null>,
): Promise<Result | null> {
  try {
    return await storageTurns().run(`${what} base ${stem(name)}`, work)
  } catch (error) {
    const why = error instanceof Error ? withCause(error) : String(error)
    if (isNews(what)) log().warn(`The base of tailored files could not be kept: ${why}`)
    return null
  }
}

async function filesOf(place: string): Promise<string[]> {
  const all = await readdir(directory()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return all.filter((file) => file.startsWith(`${place}_`))
}

function directory(): string {
  return join(environment().STATE_DIRECTORY, BASES)
}

function stem({ place, inputs }: BaseName): string {
  return `${place}_${inputs}`
}

function fileName(name: BaseName, bytes: Uint8Array): string {
  return `${stem(name)}_${sha256(bytes)}.pdf`
}
