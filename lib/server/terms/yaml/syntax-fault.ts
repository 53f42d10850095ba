import { type Document, isNode, type Node, visit, type YAMLParseError } from 'yaml'

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

/**
 * What keeps a file from being YAML, for someone who knows no YAML.
 * @param lineAt the line of an offset in the file
 */
export function syntaxFault(
  { code, message, pos }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  document: Document,
  lineAt: (offset: number) => number,
): string {
  if (code === 'DUPLICATE_KEY') return duplicateFault(document, pos[0], lineAt)
  const [, open] = OPEN_BRACKET.exec(message) ?? []
  if (open !== undefined)
    return `${open === 'map' ? '{' : '['} in a line above is not closed. Write ${open === 'map' ? '}' : ']'} where its fields end.`
  if (code === 'UNEXPECTED_TOKEN' && NO_COMMA.test(message))
    return `something stands here that YAML does not expect, often because a comma is missing before it. Put a comma between the fields within { }. ${INDENTATION}`
  return WORDS[code] ?? `the line cannot be read. ${INDENTATION}`
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
