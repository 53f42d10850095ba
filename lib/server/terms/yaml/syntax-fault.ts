import { type Document, isNode, type Node, visit, type YAMLParseError } from 'yaml'
import { commaLackingBefore, fieldBelow, openQuoteBefore, writtenFrom } from './syntax-place.ts'

const INDENTATION = 'Indent each field by two spaces below its group, and put text that holds “: ” in quotes.'

const WORDS: Partial<Record<YAMLParseError['code'], string>> = {
  TAB_AS_INDENT: 'the line is indented with a tab. Use spaces.',
  BAD_INDENT: `the line is not indented as its neighbours are. ${INDENTATION}`,
  BLOCK_AS_IMPLICIT_KEY: `a field begins within a line. ${INDENTATION}`,
  BLOCK_IN_FLOW: `a field begins within brackets. ${INDENTATION}`,
  MULTILINE_IMPLICIT_KEY: `a field runs over several lines. ${INDENTATION}`,
  MISSING_CHAR:
    'a character is missing here, often the closing quote or bracket, or the colon after a field.',
  UNEXPECTED_TOKEN: `something stands here that YAML does not expect. ${INDENTATION}`,
  IMPOSSIBLE: `the line cannot be read. ${INDENTATION}`,
  ALIAS_PROPS: 'a reference (*name) cannot have a mark of its own. Write the value out.',
  BAD_ALIAS: 'a text that begins with * or & is read as a reference. Put it in quotes.',
  BAD_SCALAR_START: 'a text cannot begin with this character. Put it in quotes.',
  TAG_RESOLVE_FAILED: 'a text that begins with ! is read as a tag. Put it in quotes.',
  BAD_DQ_ESCAPE: 'a backslash in double quotes needs another before it. Write \\\\, or use single quotes.',
  MULTIPLE_ANCHORS: 'a value has two marks (&name). Keep one of the two.',
  MULTIPLE_TAGS: 'a value has two tags (!name). Remove them.',
  MULTIPLE_DOCS: 'a line of three hyphens begins a second document. Remove it.',
  BAD_COLLECTION_TYPE: 'a tag (!name) does not fit its value. Remove the tag.',
  BAD_DIRECTIVE: 'a line that begins with % is read as a directive. Remove it, or put the text in quotes.',
  BAD_PROP_ORDER: 'a mark (&name) stands in the wrong place. Write the value out.',
  NON_STRING_KEY: 'the name of a field must be text.',
  KEY_OVER_1024_CHARS:
    'the name of a field is too long. Put a colon after the field, and text that holds one in quotes.',
  RESOURCE_EXHAUSTION: 'the file is nested too deeply.',
}

/** A bracket that is not closed shows only where the next field is less indented than its content would be. */
const OPEN_BRACKET = /^Flow (map|sequence) in block collection must be sufficiently indented/
/** A text or number behind another, as where the comma between two fields is missing. */
const NO_COMMA = /^Unexpected scalar token/

const NO_COMMA_IN_LIST = /^Missing , (?:or : )?between flow/
const OPEN_QUOTE = /^Missing closing /

/** What is wrong in a line of a file, in words. */
type LineFault = { line: number; message: string }

/**
 * What keeps a file from being YAML, for someone who knows no YAML, and in which line: not where the parser gave up, but where
 * something has to be written otherwise.
 * @param lineAt the line of an offset in the file
 */
export function syntaxFault(
  { code, message, pos: [offset] }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  document: Document,
  source: string,
  lineAt: (offset: number) => number,
): LineFault {
  if (OPEN_QUOTE.test(message)) {
    const quote = openQuoteBefore(document, offset)
    return {
      line: lineAt(quote ?? offset),
      message: 'a quote that opens in this line is not closed. Write another where its text ends.',
    }
  }
  if (code === 'BLOCK_IN_FLOW' || (code === 'MULTILINE_IMPLICIT_KEY' && isWithinBraces(document, offset))) {
    const lacking = commaLackingBefore(source, offset)
    if (lacking !== null)
      return {
        line: lineAt(lacking.offset),
        message: `a comma is missing before ${lacking.field}. Put a comma between the fields within { }.`,
      }
  }
  // The parser takes the line above, and a field further in, for one long name.
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const below = fieldBelow(source, offset)
    if (below !== null) return { line: lineAt(below), message: WORDS.BAD_INDENT ?? '' }
  }
  const at = code === 'BAD_INDENT' ? writtenFrom(source, offset) : offset
  return { line: lineAt(at), message: wordsFor(code, message, document, offset, lineAt) }
}

function wordsFor(
  code: YAMLParseError['code'],
  message: string,
  document: Document,
  offset: number,
  lineAt: (offset: number) => number,
): string {
  if (code === 'DUPLICATE_KEY') return duplicateFault(document, offset, lineAt)
  const [, open] = OPEN_BRACKET.exec(message) ?? []
  if (open !== undefined)
    return `${open === 'map' ? '{' : '['} in a line above is not closed. Write ${open === 'map' ? '}' : ']'} where its fields end.`
  if (NO_COMMA_IN_LIST.test(message))
    return 'a comma is missing here. Put one between the entries within brackets.'
  if (code === 'UNEXPECTED_TOKEN' && NO_COMMA.test(message))
    return `something stands here that YAML does not expect, often because a comma is missing before it. Put a comma between the fields within { }. ${INDENTATION}`
  return WORDS[code] ?? `the line cannot be read. ${INDENTATION}`
}

/** Whether an offset lies within { } or [ ]. */
function isWithinBraces(document: Document, offset: number): boolean {
  let found = false
  visit(document, {
    Collection: (_, { flow, range }) => {
      if (flow === true && range && range[0] < offset && offset < range[1]) found = true
    },
  })
  return found
}

function duplicateFault(document: Document, offset: number, lineAt: (offset: number) => number): string {
  let words = 'a field is written twice. Keep one of the two.'
  visit(document, {
    Map: (_, { items }) => {
      const second = items.find(({ key }) => startOf(key) === offset)
      const first = items.find(({ key }) => String(key) === String(second?.key))
      if (second === undefined || first === undefined) return undefined
      words = `${second.key} is written twice, first in line ${lineAt(startOf(first.key) ?? 0)}. Keep one of the two.`
      return visit.BREAK
    },
  })
  return words
}

function startOf(key: unknown): number | undefined {
  return isNode(key) ? (key as Node).range?.[0] : undefined
}
