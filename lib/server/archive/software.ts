import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '#lib/server/platform/sha256.ts'
import type { DocumentSoftware } from '../signing/identity.ts'

let ofThisBuild: DocumentSoftware | undefined

/** What makes the bytes of documents: the compiled templates and renderer, and the packages that they use. */
export function softwareOfThisBuild(): DocumentSoftware {
  const hashOf = (file: string) => sha256(readFileSync(join(/*turbopackIgnore: true*/ process.cwd(), file)))
  ofThisBuild ??= { renderer: hashOf('.build/pdf-worker.mjs'), packages: hashOf('package-lock.json') }
  return ofThisBuild
}

/** As `softwareOfThisBuild`, in the words of the records. */
export function software(): string {
  const { renderer, packages } = softwareOfThisBuild()
  return `pdf-worker ${renderer}, packages ${packages}`
}
