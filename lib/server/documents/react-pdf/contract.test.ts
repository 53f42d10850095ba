import { Document, Link, Page, Text, View } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { registerFonts } from '../fonts/register-fonts.ts'
import { loadedFont } from './font-store.ts'
import { layOut, strayCharacters } from './layout-tree.ts'
import { writePdf } from './pdf-file.ts'

// What this room takes from React-PDF, pdfkit and fontkit is documented nowhere: whoever raises one of them reads here what
// has changed, before a document says it.

const SERIF = { fontFamily: 'Source Serif 4', fontWeight: 400, fontStyle: 'normal' } as const

beforeAll(registerFonts)

const page = (...content: ReactElement[]) =>
  h(Document, null, h(Page, { size: [300, 400], wrap: false }, ...content))
const text = (words: string, style = {}) =>
  h(
    Text,
    { key: words, style: { fontFamily: [SERIF.fontFamily, 'Helvetica'], fontSize: 10, ...style } },
    words,
  )

describe('a laid-out tree', () => {
  test('has for each page its nodes, with their place on it in points', async () => {
    const place = { position: 'absolute', left: 20, top: 30, width: 100, height: 50 } as const
    const tree = await layOut(page(h(View, { key: 'view', style: place })))
    expect(tree.children).toMatchObject([{ type: 'PAGE', box: { width: 300 } }])
    expect(tree.children?.[0]?.children).toMatchObject([
      { type: 'VIEW', box: { left: 20, top: 30, width: 100, height: 50 } },
    ])
  })

  test('has the lines of a text, with their heights and the fonts of their parts', async () => {
    const words = text('alpha beta', { lineHeight: 2, width: 30 })
    const lines = (await layOut(page(words))).children?.[0]?.children?.[0]?.lines
    // Ten points at twice the height; each word fills a line 30 points wide.
    expect(lines?.map(({ string, box }) => [string.trim(), box.height])).toEqual([
      ['alpha', 20],
      ['beta', 20],
    ])
    expect(lines?.flatMap(strayCharacters)).toEqual([])
  })

  test('says which characters fell back to a font that is not embedded', async () => {
    const lines = (await layOut(page(text('a漢b')))).children?.[0]?.children?.[0]?.lines
    expect(lines?.flatMap(strayCharacters)).toEqual(['漢'])
  })
})

describe('a font', () => {
  test('is the one that texts are shaped with, once a word', async () => {
    const font = loadedFont(SERIF)
    const { layout } = font
    const asked: string[] = []
    font.layout = (words, ...rest) => {
      asked.push(words)
      return layout(words, ...rest)
    }
    await layOut(page(text('shaped here')))
    font.layout = layout
    expect(asked.join('|')).toContain('shaped here')
    const [one, again] = [layout('twice', undefined), layout('twice', undefined)]
    expect(one.glyphs).toHaveLength(5)
    expect(one.positions).toHaveLength(5)
    // Each shaping makes positions of its own.
    expect(again.positions[0]).toBe(one.positions[0])
    expect(font.unitsPerEm).toBe(1000)
  })
})

describe('a written file', () => {
  const created = new Date('2026-11-20T10:00:00Z')
  const contents = {
    ...{ title: 'Terms & more', author: 'A <B>', subject: 'Subject', created },
    id: Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'),
    attachment: { name: 'data.json', text: '{"a":1}', description: 'The data' },
  }
  const write = async (...content: ReactElement[]) => {
    const { children = [] } = await layOut(page(...content))
    return Buffer.from(await writePdf(children, contents))
  }

  test('has the id that it was given, and dates of one moment', async () => {
    const file = (await write(text('words'))).toString('latin1')
    expect(file).toMatch(/\/ID \[<000102030405060708090a0b0c0d0e0f> <000102030405060708090a0b0c0d0e0f>\]/)
    expect(new Set(file.match(/D:\d{14}Z/g))).toEqual(new Set(['D:20261120100000Z']))
    expect(file).toContain('<xmp:ModifyDate>2026-11-20T10:00:00Z</xmp:ModifyDate>')
  })

  test('has metadata that are XML, and plain ones that are not', async () => {
    const file = await write(text('words'))
    expect(file.toString('latin1')).toContain('<rdf:li xml:lang="x-default">Terms &amp; more</rdf:li>')
    const pdf = await getDocumentProxy(new Uint8Array(file))
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: 'Terms & more', Author: 'A <B>' })
  })

  test('names its places in the order of their bytes, whatever the language of the machine', async () => {
    // A language would put "a" before "B"; the bytes are 42 and 61.
    const file = await write(
      ...['a', 'B'].map((id) => h(View, { key: id, id, style: { height: 10 } })),
      h(Link, { key: 'link', src: '#a' }, text('to a')),
    )
    const names = /\/Names \[\n?\s*\((\w)\)[^\]]*\]?[^(]*\((\w)\)/.exec(file.toString('latin1'))
    expect(names?.slice(1)).toEqual(['B', 'a'])
  })

  test('carries its attachment', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await write(text('words'))))
    const [id, attached] = [...((await pdf.getAttachments()) ?? [])][0] ?? []
    expect(attached).toMatchObject({ filename: 'data.json', description: 'The data' })
    const content = id === undefined ? null : await pdf.getAttachmentContent(id)
    expect(Buffer.from(content ?? []).toString()).toBe('{"a":1}')
  })
})
