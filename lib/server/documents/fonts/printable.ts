import { create } from 'fontkit'
import { fontFiles } from './font-files.ts'

let printable: Set<number> | null = null

/** Whether every typeface of the documents, in each of its faces, has the character. A line break is none: it would be set in Helvetica. */
export function isPrintable(character: string): boolean {
  printable ??= inEveryFace()
  return printable.has(character.codePointAt(0) ?? -1)
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

// The list ends with the mark that ends the font's own table, U+FFFF, for which there is no glyph.
function charactersOf(openType: Buffer): Set<number> {
  const font = create(openType)
  if (!('characterSet' in font)) throw new RangeError('a collection of fonts, where one is needed')
  return new Set(font.characterSet.filter((code) => font.hasGlyphForCodePoint(code)))
}
