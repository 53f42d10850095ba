import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { parseEnvironment, SETTING_NAMES } from './env.ts'

const SETTING = /^#([A-Z][A-Z0-9_]*=.*)$/

const lines = readFileSync('.env.example', 'utf8').split('\n')
/** The file as it is once every setting in it is turned on. */
const examples = parseEnv(lines.flatMap((line) => SETTING.exec(line)?.[1] ?? []).join('\n')) as Readonly<
  Record<string, string>
>

test('.env.example has every setting, and no other', () => {
  expect(Object.keys(examples).toSorted()).toEqual(SETTING_NAMES.toSorted())
})

test('each setting follows the one line that explains it, turned off', () => {
  for (const [index, line] of lines.entries()) {
    if (SETTING.test(line))
      expect([line, lines[index - 1]]).toEqual([line, expect.stringMatching(/^# .+[.\d]$/)])
    else expect(line).toMatch(/^(#( .*)?)?$/)
  }
})

test('each example is accepted, but the key: everybody can read what it encrypts', () => {
  // A timestamp authority and a clock set by hand exclude each other.
  const { SLA_DESK_NOW, SECRET_KEY, ...others } = examples
  expect(() => parseEnvironment({ SECRET_KEY })).toThrow('SECRET_KEY is too short')
  const parsed = parseEnvironment(others)
  for (const name of Object.keys(others)) expect(parsed).toHaveProperty(name)
  expect(parseEnvironment({ SLA_DESK_NOW }).SLA_DESK_NOW).toEqual({
    from: new Date('2026-10-01T09:00:00Z'),
    runs: true,
  })
})

test('the table of settings in README.md has every setting, and no other', () => {
  const section = readFileSync('README.md', 'utf8')
    .split(/^## /m)
    .find((part) => part.startsWith('Settings\n'))
  const named = [...(section ?? '').matchAll(/^\| (`[A-Z].*?) \|/gm)].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([A-Z][A-Z0-9_]*)`/g)].map(([, name]) => name),
  )
  expect(named.toSorted()).toEqual(SETTING_NAMES.toSorted())
})
