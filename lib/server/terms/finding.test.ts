import { expect, test } from 'vitest'
import { inLineOrder } from './finding.ts'

test('findings come file by file, each file by line', () => {
  const of = (text: string) => {
    const [file = '', line] = text.split(':')
    return { file, line: Number(line), rule: '', message: '' }
  }
  const found = ['b:9', 'a:3', 'b:2', 'a:10', 'b:2'].map(of)
  expect(inLineOrder(found).map(({ file, line }) => `${file}:${line}`)).toEqual([
    'b:2',
    'b:2',
    'b:9',
    'a:3',
    'a:10',
  ])
})
