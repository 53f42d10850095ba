import { expect, test } from 'vitest'
import { routeKindsOf } from './route-kinds.ts'

const kindOf = routeKindsOf({
  '/(public)/versions/page': '/versions',
  '/(public)/versions/compare/page': '/versions/compare',
  '/(public)/versions/[version]/page': '/versions/[version]',
  '/(public)/versions/feed.atom/route': '/versions/feed.atom',
  '/(public)/versions/[version]/inputs/[...path]/route': '/versions/[version]/inputs/[...path]',
  '/api/[...path]/route': '/api/[...path]',
  '/(public)/api/page': '/api',
  '/(public)/api/v1/errors/page': '/api/v1/errors',
  '/_global-error/page': '/_global-error',
})

test.each([
  ['/versions', 'page'],
  ['/versions/', 'page'],
  ['/versions/compare', 'page'],
  ['/versions/2026-10-01', 'page'],
  ['/versions/feed.atom', 'handler'],
  ['/versions/feedxatom', 'page'],
  ['/versions/a/inputs/b/c.yaml', 'handler'],
  ['/versions/a/inputs', null],
  ['/api', 'page'],
  ['/api/v1/errors', 'page'],
  ['/api/v1/anything', 'handler'],
  ['/_global-error', null],
  ['/', null],
])('%s is answered by a %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})
