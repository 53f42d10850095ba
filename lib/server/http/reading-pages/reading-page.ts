import { type Attribute, type OpeningTag, readMarkup } from './markup.ts'

/** The attribute of `<html>` by which a layout says that its pages are for reading and need no framework in the browser. */
const MARK = 'data-reading-page'
/** Where pages ask for the module of an element by its name: "/elements/copy-clause.js". */
const ELEMENT = /^\/elements\/([a-z0-9-]+)\.js$/

/** The attribute by which an element names the module that it loads when it is needed. */
const PAGE_SCRIPT = 'page-script'

/** Where the module of an element is served; undefined where there is none of this name. */
export type ElementAddress = (name: string) => string | undefined

/** Types of data blocks. */
const DATA: ReadonlySet<string> = new Set(['application/json', 'application/ld+json'])

/** The framework says the title, description and image again under these names; who reads them takes Open Graph's as well. */
const REPEATED = /^twitter:(?!card$)/
/** Attributes that only the framework's scripts read. */
const FOR_SCRIPTS: ReadonlySet<string> = new Set(['nonce', 'data-precedence'])

type Edit = { start: number; end: number; text: string }

/**
 * A page as it goes to readers: without the framework's scripts and the data that they would wake it with, without
 * nonces and comments, and with the addresses of its own elements, which run once it is parsed. What remains runs under `script-src 'self'`.
 * Null where the page is not marked as one for reading: then it needs its scripts.
 */
export function readingPage(html: string, elementAddress: ElementAddress): string | null {
  let isMarked = false
  let cutFrom: number | null = null
  const edits: Edit[] = []
  const cut = (start: number, end: number) => void edits.push({ start, end, text: '' })
  readMarkup(html, {
    opening(tag) {
      if (tag.name === 'html') isMarked = valueIn(tag, MARK) !== undefined
      if (tag.name === 'script' && !isOwn(tag)) cutFrom = tag.start
      else if (isForFramework(tag)) cut(tag.start, tag.end)
      else edits.push(...tag.attributes.flatMap((attribute) => editsOf(attribute, tag, elementAddress)))
    },
    closing(name, end) {
      if (name !== 'script' || cutFrom === null) return
      cut(cutFrom, end)
      cutFrom = null
    },
    comment: cut,
  })
  return isMarked ? applied(html, edits) : null
}

/** A data block, which runs nothing, or the module of an element of ours. Every other script is the framework's. */
function isOwn(tag: OpeningTag): boolean {
  return DATA.has(valueIn(tag, 'type') ?? '') || ELEMENT.test(valueIn(tag, 'src') ?? '')
}

function isForFramework(tag: OpeningTag): boolean {
  if (tag.name === 'link') return valueIn(tag, 'as') === 'script'
  if (tag.name !== 'meta') return false
  const name = valueIn(tag, 'name')
  return name?.startsWith('next-') === true || (name !== undefined && REPEATED.test(name))
}

function editsOf(
  { name, value, start, end, valueStart }: Attribute,
  tag: OpeningTag,
  addressOf: ElementAddress,
): Edit[] {
  // With the space before it.
  if (FOR_SCRIPTS.has(name)) return [{ start: start - 1, end, text: '' }]
  if (name === PAGE_SCRIPT) return moduleEdits({ value, valueStart }, addressOf)
  if (tag.name !== 'script') return []
  // A module that need not wait may run before the page is parsed, when nothing stands in its element yet.
  if (name === 'async') return [{ start: start - 1, end, text: '' }]
  return name === 'src' ? moduleEdits({ value, valueStart }, addressOf) : []
}

function moduleEdits(
  { value, valueStart }: Pick<Attribute, 'value' | 'valueStart'>,
  addressOf: ElementAddress,
): Edit[] {
  const address = addressOf(ELEMENT.exec(value)?.[1] ?? '')
  return address === undefined ? [] : [{ start: valueStart, end: valueStart + value.length, text: address }]
}

function valueIn({ attributes }: OpeningTag, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value
}

function applied(html: string, edits: readonly Edit[]): string {
  let at = 0
  let text = ''
  for (const edit of edits) {
    text += html.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return text + html.slice(at)
}
