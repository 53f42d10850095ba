import { expect, test } from 'vitest'
import { siteRoutes } from './site-routes.ts'

const hasRoute = siteRoutes(process.cwd(), { tier: ['growth'], region: ['eu'] })

test.each([
  '/enterprise-sla',
  '/enterprise-sla/',
  '/enterprise-sla/growth/eu',
  '/api/v1/versions',
  '/documents/2026-10-01/growth/eu/sla.pdf',
])('the site has %s', (path) => {
  expect(hasRoute(path)).toBe(true)
})

test.each([
  '/',
  '/enterprise-sla/growth',
  '/enterprise-sla/gold/eu',
  '/(public)/enterprise-sla',
  '/api/v1/nothing',
  '/enterprise-sla/page',
])('the site has no %s', (path) => {
  expect(hasRoute(path)).toBe(false)
})
