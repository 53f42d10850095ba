import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownBuild } from '#lib/server/platform/builds/own-build.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'
import type { DocumentSoftware } from '../../signing/identity.ts'

let ofThisBuild: DocumentSoftware | undefined

/** What makes the bytes of documents: the compiled templates and renderer, and the packages that they use. */
export function softwareOfThisBuild(): DocumentSoftware {
  ofThisBuild ??= {
    renderer: hashOf(rendererOfThisBuild()),
    packages: hashOf(join(process.cwd(), 'package-lock.json')),
  }
  return ofThisBuild
}

/** As `softwareOfThisBuild`, in the words of the records. */
export function software(): string {
  const { renderer, packages } = softwareOfThisBuild()
  return `pdf-worker ${renderer}, packages ${packages}`
}

function hashOf(file: string): string {
  return sha256(readFileSync(/*turbopackIgnore: true*/ file))
}

function rendererOfThisBuild(): string {
  const build = ownBuild()
  if (build === null) throw new Error('There is no PDF worker: run npm run build.')
  return build.pdfWorker
}
