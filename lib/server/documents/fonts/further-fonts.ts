import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import { registerFace } from '../react-pdf/font-store.ts'
import { openTypeOf } from './woff.ts'

/** A typeface for what our own two lack. One face of each is enough: names are set in it, and no clause. */
type Further = { family: string; file: string }

const WEIGHT = 400
const EMOJI_FILES = 11

/** In the order in which they are looked into. */
const FURTHER: readonly Further[] = [
  ...['vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'].map((subset) => furtherOf('source-serif-4', subset)),
  furtherOf('noto-serif-hebrew', 'hebrew'),
  // Each letter is one glyph in it, as React-PDF needs where it turns the direction of a line.
  furtherOf('ibm-plex-sans-arabic', 'arabic'),
  ...Array.from({ length: EMOJI_FILES }, (_, part) => furtherOf('noto-emoji', String(part))),
]

function furtherOf(name: string, subset: string): Further {
  return {
    family: `${name} ${subset}`,
    file: `@fontsource/${name}/files/${name}-${subset}-${WEIGHT}-normal.woff`,
  }
}

const characters = new Map<string, ReadonlySet<number>>()
const registered = new Set<string>()

/** The families that have characters which our own typefaces lack, registered; those that none has are left out. */
export async function furtherFamilies(lacking: ReadonlySet<number>): Promise<{
  families: string[]
  has: (codePoint: number) => boolean
}> {
  const open = new Set(lacking)
  const found: Further[] = []
  for (const one of FURTHER) {
    if (open.size === 0) break
    const own = [...open].filter((code) => charactersOf(one).has(code))
    if (own.length === 0) continue
    found.push(one)
    for (const code of own) open.delete(code)
  }
  for (const one of found) await register(one)
  return {
    families: found.map(({ family }) => family),
    has: (codePoint) => found.some((one) => charactersOf(one).has(codePoint)),
  }
}

async function register({ family, file }: Further): Promise<void> {
  if (registered.has(family)) return
  await registerFace({ fontFamily: family, fontWeight: WEIGHT, fontStyle: 'normal' }, read(file))
  registered.add(family)
}

function charactersOf({ family, file }: Further): ReadonlySet<number> {
  const known = characters.get(family)
  if (known !== undefined) return known
  const font = create(read(file))
  if (!('characterSet' in font)) throw new RangeError('a collection of fonts, where one is needed')
  const own = new Set(font.characterSet.filter((code) => font.hasGlyphForCodePoint(code)))
  characters.set(family, own)
  return own
}

function read(file: string): Buffer {
  return openTypeOf(readFileSync(createRequire(import.meta.url).resolve(file)))
}
