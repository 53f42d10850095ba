import { expect, test } from 'vitest'
import { publicPathsOf } from './public-paths.ts'

test('the public paths are the prerendered pages whose files lie under app/(public)', () => {
  const sources = {
    '/(public)/enterprise-sla/page': '/enterprise-sla',
    '/(public)/enterprise-sla/[tier]/page': '/enterprise-sla/[tier]',
    '/(public)/(legal)/dpa/page': '/dpa',
    '/(public)/feed.xml/route': '/feed.xml',
    '/(public)/page': '/',
    '/(console)/console/about/page': '/console/about',
    '/_not-found/page': '/_not-found',
    '/_global-error/page': '/_global-error',
  }
  const routes = {
    '/': { srcRoute: '/' },
    '/enterprise-sla': { srcRoute: '/enterprise-sla' },
    '/enterprise-sla/premium': { srcRoute: '/enterprise-sla/[tier]' },
    '/dpa': { srcRoute: null },
    '/feed.xml': { srcRoute: '/feed.xml' },
    '/console/about': { srcRoute: '/console/about' },
    '/_not-found': { srcRoute: '/_not-found' },
    '/_global-error': { srcRoute: '/_global-error' },
  }
  expect(publicPathsOf(routes, sources)).toEqual(['/', '/enterprise-sla', '/enterprise-sla/premium', '/dpa'])
})
