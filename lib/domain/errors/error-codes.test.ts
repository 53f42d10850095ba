import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ERROR_CODES } from './error-codes.ts'

const LINE = /^\| <a id="([a-z-]+)"><\/a>`([a-z-]+)` \| (\d{3}) \| (.+) \| (.+) \|$/gm

test('docs/errors.md has one line for each code, with its status, meaning and fix', () => {
  const lines = [...readFileSync('docs/errors.md', 'utf8').matchAll(LINE)].map(
    ([, anchor, code, status, title, fix]) => ({ anchor, code, status: Number(status), title, fix }),
  )
  expect(lines).toEqual([...ERROR_CODES].map(([code, facts]) => ({ anchor: code, code, ...facts })))
})
