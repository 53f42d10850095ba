import { expect, test } from 'vitest'
import { LineCounter, parseDocument } from 'yaml'
import { syntaxFault } from './syntax-fault.ts'

/** The first fault of a text, as it is told: "2: …". */
function told(source: string): string {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const [error] = document.errors
  if (error === undefined) return 'none'
  const { line, message } = syntaxFault(error, document, source, (offset) => lines.linePos(offset).line)
  return `${line}: ${message}`
}

const COMMA = 'Put a comma between the fields within { }.'
const QUOTE = 'a quote that opens in this line is not closed. Write another where its text ends.'
const INDENT = /^(\d+): the line is not indented as its neighbours are\./

test.each([
  ['a:\n  b: { perMinute: 240 burst: 50 }\nc: 1\n', `2: a comma is missing before burst. ${COMMA}`],
  ['a: { x: 1, perMinute: 240 burst: 50, y: 2 }\n', `1: a comma is missing before burst. ${COMMA}`],
  ['a: { x: New York y: 2 }\n', `1: a comma is missing before y. ${COMMA}`],
  ['a:\n  b: { x: 1\n    y: 2 }\n', `3: a comma is missing before y. ${COMMA}`],
  ['a: [ "x" "y" ]\n', '1: a comma is missing here. Put one between the entries within brackets.'],
])('%j lacks a comma', (source, fault) => {
  expect(told(source)).toBe(fault)
})

test.each([
  // Nothing closes it to the end of the file.
  ['a: 1\nb: "open\nc: 2\nd: 3\n', 2],
  ["a: 1\nb: 2\nc: 3\nd: 'open\ne: 5\n", 4],
  // What the next quote opens ends it.
  ['a: 1\nb: "Acme\nc: "Acme, Inc."\nd: 2\n', 2],
  ['a:\n  - { x: "open, y: 1 }\n  - { x: "ok", y: 1 }\n', 2],
  ['a: "open\n', 1],
])('%j has a quote in line %i that is not closed', (source, line) => {
  expect(told(source)).toBe(`${line}: ${QUOTE}`)
})

test.each([
  ['a:\n  b: 1\n   c: 2\n  d: 3\n', 3],
  ['a:\n  b: one\n\n  # Why.\n   c: 2\n', 5],
  ['a:\n  - x: 1\n    y: 2\n     z: 3\n', 4],
  ['a: 1\n b: 2\nc: 3\n', 2],
  ['a:\n  b:\n    x: 1\n   c: 2\n', 4],
  ['a:\n  - x: 1\n   - y: 2\n', 3],
])('%j is indented wrongly in line %i', (source, line) => {
  const [, at] = INDENT.exec(told(source)) ?? []
  expect(at).toBe(String(line))
})

test('two fields in one line are told of that line', () => {
  expect(told('a: 1\nb: c: 2\nd: 3\n')).toMatch(/^2: a field begins within a line\./)
})
