import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What `npm run build` makes, each time in a folder of its own: nothing in it changes once it can be found. */
export type Build = {
  /** "20261126T141500-9f3c01ab" */
  id: string
  folder: string
  /** The folder that Next builds and serves from. */
  site: string
  /** The templates and the renderer of the documents. */
  pdfWorker: string
  mails: string
  /** The modules of the reading pages, and manifest.json with the file of each. */
  elements: string
  /** Of what it was made from. Written last, so only a whole build has it. */
  fingerprint: string
}

/** Below the project's folder. */
export const BUILDS = '.build'

/** Names the build that the next start serves, and is replaced whole. */
const POINTER = 'current'

/** What a build's folder may be called; other things lie in `.build` too. */
export const BUILD_ID = /^\d{8}T\d{6}-[0-9a-f]{8}$/

/** The build of this id below `root`, whether or not it is there. */
export function buildOf(root: string, id: string): Build {
  const folder = join(/*turbopackIgnore: true*/ root, BUILDS, id)
  return {
    id,
    folder,
    site: join(folder, 'site'),
    pdfWorker: join(folder, 'pdf-worker.mjs'),
    mails: join(folder, 'mails.mjs'),
    elements: join(folder, 'elements'),
    fingerprint: join(folder, 'fingerprint'),
  }
}

/** Whether all of it is there. */
function isWhole({ site, pdfWorker, mails, elements, fingerprint }: Build): boolean {
  return [join(site, 'BUILD_ID'), pdfWorker, mails, join(elements, 'manifest.json'), fingerprint].every(
    (path) => existsSync(/*turbopackIgnore: true*/ path),
  )
}

/** The last whole build below `root`; null where there is none. */
export function currentBuild(root: string): Build | null {
  const id = pointedAt(root)
  if (id === null) return null
  const build = buildOf(root, id)
  return isWhole(build) ? build : null
}

/** Makes a whole build the one that the next start serves, in one step. */
export function makeCurrent(root: string, { id }: Build): void {
  const pointer = join(root, BUILDS, POINTER)
  const draft = `${pointer}.${id}`
  try {
    writeFileSync(draft, `${id}\n`)
    renameSync(draft, pointer)
  } finally {
    rmSync(draft, { force: true })
  }
}

function pointedAt(root: string): string | null {
  try {
    const text = readFileSync(join(/*turbopackIgnore: true*/ root, BUILDS, POINTER), 'utf8')
    return BUILD_ID.test(text.trim()) ? text.trim() : null
  } catch {
    return null
  }
}
