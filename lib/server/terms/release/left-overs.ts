import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../finding.ts'
import { endedInWords, LOCK, lockHolder } from '../lock/release-lock.ts'
import { placeFault } from '../yaml/place-fault.ts'

/** A draft that a release had moved out of the way when it was stopped. */
type LeftDraft = { version: string; finding: Finding }

/**
 * What releases left in `data/` that were stopped while they were being written, with the way back. Nothing while one
 * may still be at work.
 * @param released the versions that the ledger has
 */
export function leftOvers(root: string, released: readonly string[]): Finding[] {
  const holder = lockHolder(root)
  if (holder !== null && !holder.hasEnded)
    return holder.pid === null
      ? [
          left(
            LOCK,
            'a release is being written, or was stopped. If none is running, delete it: rm -r data/.release-lock',
          ),
        ]
      : []
  return [
    ...leftDrafts(root, released).map(({ finding }) => finding),
    ...namesIn(root)
      .filter((name) => /^\.release-[^-]+(?:-released)?$/.test(name) && `data/${name}` !== LOCK)
      .map((name) =>
        left(`data/${name}`, `a release that was stopped left this copy. Delete it: rm -r data/${name}`),
      ),
    ...['data/releases.yaml.new', 'data/reviews.yaml.new']
      .filter((file) => existsSync(join(/*turbopackIgnore: true*/ root, file)))
      .map((file) => left(file, `a command that was stopped left this file. Delete it: rm ${file}`)),
    ...(holder === null ? [] : [left(LOCK, `${endedInWords(holder)}. Finish with: rm ${LOCK}`)]),
  ]
}

/** The drafts among them. */
export function leftDrafts(root: string, released: readonly string[]): LeftDraft[] {
  return namesIn(root)
    .filter((name) => /^\.release-.+-draft$/.test(name))
    .map((name) => {
      const file = `data/${name}`
      const version = versionIn(join(root, file))
      return { version, finding: left(file, wayBack(root, file, version, released)) }
    })
}

function wayBack(root: string, file: string, version: string, released: readonly string[]): string {
  const folder = `data/terms/${version}`
  const is = `this is the draft ${version}, as it was before its release was stopped`
  if (released.includes(version))
    return `this is the draft of ${version}, which is released. Delete it: rm -r ${file}`
  if (version === '')
    return 'a release that was stopped left this draft, but its terms.yaml names no version. Move it to data/terms/<effective-date>'
  if (!existsSync(join(root, folder))) return `${is}. Move it back: mv ${file} ${folder}`
  return existsSync(join(root, folder, 'SHA256SUMS'))
    ? `${is}. ${folder} is the copy that was to be released. Put the draft in its place: rm -r ${folder} && mv ${file} ${folder}`
    : `${is}, but ${folder} exists too. Compare them with: diff -r ${file} ${folder} – then keep one as ${folder}, and delete the other`
}

function left(file: string, message: string): Finding {
  return { file, line: 1, rule: 'release.left-over', message }
}

function versionIn(folder: string): string {
  const file = join(folder, 'terms.yaml')
  return isFile(file) ? (/^version: *["']?([^"'\s#]+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '') : ''
}

function namesIn(root: string): string[] {
  const folder = join(root, 'data')
  return placeFault(root, 'data', 'folder') === null && existsSync(folder)
    ? readdirSync(folder).toSorted()
    : []
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
}
