import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '#lib/server/sha256.ts'

let ofThisBuild: string | undefined

/** What makes the bytes of documents: the compiled templates and renderer, and the packages that they use. */
export function software(): string {
  const hashOf = (file: string) => sha256(readFileSync(join(/*turbopackIgnore: true*/ process.cwd(), file)))
  ofThisBuild ??= `pdf-worker ${hashOf('.build/pdf-worker.mjs')}, packages ${hashOf('package-lock.json')}`
  return ofThisBuild
}
