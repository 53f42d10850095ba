import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { catalogue } from '../current.ts'
import { DataError, type Finding } from '../finding.ts'
import { DataCopy } from '../testing/data-copy.ts'
import { examples } from './examples.ts'

const ANSWER = 'data/examples/rate-limited-answer.http'
const CLIENT = 'data/examples/rate-limited-fetch.mjs'

function findingsOf(breakData: (copy: DataCopy) => void): readonly Finding[] {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  breakData(copy)
  try {
    examples(copy.root)
  } catch (error) {
    if (error instanceof DataError) return error.findings
    throw error
  }
  return []
}

test('the published answer is the one that the terms describe, line by line', () => {
  expect(examples().answer).toEqual({
    lines: [
      { kind: 'status', text: 'HTTP/1.1 429 Too Many Requests' },
      { kind: 'header', name: 'ratelimit-limit', value: '100' },
      { kind: 'header', name: 'ratelimit-remaining', value: '0' },
      { kind: 'header', name: 'ratelimit-reset', value: '1715000000' },
      { kind: 'header', name: 'content-type', value: 'application/json' },
      { kind: 'body', text: '{"error":"rate_limited","provider":"salesforce","retry_after_seconds":47}' },
    ],
    resetUnit: 'unix-time-seconds',
    reset: 1_715_000_000,
  })
})

test('every version states the form of ratelimit-reset that the published answer has', () => {
  const units = [...catalogue().versions.values()].map(({ terms }) => terms.api.resetUnit)
  expect(units.length).toBeGreaterThan(0)
  expect(new Set(units)).toEqual(new Set([examples().answer.resetUnit]))
})

test('the client is the file as it lies there: short, and without any import', () => {
  const { fileName, source } = examples().client
  expect(fileName).toBe('rate-limited-fetch.mjs')
  expect(source).toBe(readFileSync(CLIENT, 'utf8'))
  expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(80)
  expect(source).not.toMatch(/\bimport\b|\brequire\(/)
})

test('a value of up to 10⁹ is a delay', () => {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  copy.replace(ANSWER, '1715000000', '47')
  expect(examples(copy.root).answer).toMatchObject({ resetUnit: 'delay-seconds', reset: 47 })
})

test.each([
  [ANSWER, ''],
  [CLIENT, ''],
  [CLIENT, '\uFEFF \r\n\n'],
])('the example %s that says only %j is missed', (file, text) => {
  expect(findingsOf((copy) => copy.write(file, text))).toEqual([
    {
      file,
      line: 1,
      rule: 'file.missing',
      message: `${file} is empty, and every offer page shows it. Restore it: git checkout ${file}`,
    },
  ])
})

test('the mark of a conflict in the client is found', () => {
  const lines = readFileSync(CLIENT, 'utf8').trimEnd().split('\n').length
  const found = findingsOf((copy) => copy.write(CLIENT, `${copy.read(CLIENT).trimEnd()}\n>>>>>>> other\n`))
  expect(found).toMatchObject([{ file: CLIENT, line: lines + 1, rule: 'file.conflict' }])
})

test('what is broken is found at its line', () => {
  expect(findingsOf((copy) => copy.delete(CLIENT))).toEqual([
    {
      file: CLIENT,
      line: 1,
      rule: 'file.missing',
      message: `there is no file ${CLIENT}, which every offer page shows. Restore it: git checkout ${CLIENT}`,
    },
  ])
  const at = (from: string, to: string) =>
    findingsOf((copy) => copy.replace(ANSWER, from, to)).map(({ rule, line }) => `${rule} ${line}`)
  expect(at('429 Too', '503 Too')).toEqual(['examples.answer 1'])
  expect(at('ratelimit-remaining: 0', 'ratelimit-remaining 0')).toEqual(['examples.answer 3'])
  expect(at('1715000000', 'soon')).toEqual(['examples.answer 4'])
  expect(at('\n\n', '\n')).toEqual(['examples.answer 6'])
})
