import { expect, test } from 'vitest'
import { settingPurpose } from '#lib/domain/console/settings/words.ts'
import { SETTING_NAMES } from '../../platform/env.ts'
import { settingLines } from './setting-lines.ts'

test('what may be secret is told by its being set, and never by its value', () => {
  const secrets = [
    'DATABASE_URL',
    'SIGNING_P12',
    'SIGNING_PASSWORD',
    'TSA_URL',
    'SECRET_KEY',
    'SMTP_URL',
    'OIDC_CLIENT_SECRET',
    'ONE_THAT_IS_NEW',
  ]
  const written = new Map(secrets.map((name) => [name, `hidden-${name}`]))
  const lines = settingLines(secrets, written, Object.fromEntries(written))
  expect(JSON.stringify(lines)).not.toContain('hidden')
  expect(lines.every(({ isSet, isSecret, value }) => isSet && isSecret && value === null)).toBe(true)
})

test('what is set is shown as it is written, and everything else by its default', () => {
  const lines = settingLines(['PORT', 'PUBLIC_URL', 'HOST', 'TRUSTED_PROXIES'], new Map([['PORT', '8080']]), {
    PORT: 8080,
    PUBLIC_URL: 'http://localhost:8080',
    TRUSTED_PROXIES: [],
  })
  expect(lines.map(({ name, value, isSet }) => [name, value, isSet])).toEqual([
    ['PORT', '8080', true],
    ['PUBLIC_URL', 'http://localhost:8080', false],
    ['HOST', null, false],
    ['TRUSTED_PROXIES', null, false],
  ])
})

test('it is said of every setting what it is for', () => {
  expect(SETTING_NAMES.filter((name) => settingPurpose(name) === '')).toEqual([])
})
