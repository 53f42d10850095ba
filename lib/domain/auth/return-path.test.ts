import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

test.each([
  '/console',
  '/console/people',
  '/console/audit?action=people.invited&before=12',
  '/console/people#mara',
])('%s leads there', (path) => expect(returnPath(path)).toBe(path))

test.each([
  'https://evil.example/console',
  '//evil.example/console',
  '/\\evil.example',
  '\\/evil.example',
  '/console//evil.example',
  '/console\\@evil.example',
  '/console@evil.example',
  '/console.evil.example',
  '/consoles',
  '/console/../enterprise-sla',
  '/enterprise-sla',
  '/console/\r\nLocation: https://evil.example',
  ' /console/people',
  'javascript:alert(1)',
  '/console/sign-in?to=/console',
  '/console/set-up/x',
  '/console/auth/callback/oidc',
  `/console/${'a'.repeat(600)}`,
  '',
  null,
  undefined,
])('%j leads to the console, and nowhere else', (path) => expect(returnPath(path)).toBe('/console'))
