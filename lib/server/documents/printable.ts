import { charactersOf } from './character-set.ts'
import { fontFiles } from './font-files.ts'

let printable: Set<number> | null = null

/** Whether every typeface of the documents, in each of its faces, has the character. A line break is none. */
export function isPrintable(character: string): boolean {
  printable ??= inEveryFace()
  return character === '\n' || printable.has(character.codePointAt(0) ?? -1)
}

/** A face has what either of its two files has. */
function inEveryFace(): Set<number> {
  const faces = new Map<string, Set<number>>()
  for (const { typeface, face, read } of fontFiles()) {
    const name = `${typeface} ${face.fontWeight} ${face.fontStyle}`
    faces.set(name, (faces.get(name) ?? new Set()).union(charactersOf(read())))
  }
  return [...faces.values()].reduce((common, own) => common.intersection(own))
}
