import { expect, test, vi } from 'vitest'
import { problemSchema } from '#lib/server/terms/query/schema.ts'
import * as company from './[id]/route.ts'
import * as notice from './changes/[id]/route.ts'
import * as changes from './changes/route.ts'
import * as compare from './compare/route.ts'
import * as list from './route.ts'

vi.mock('#lib/server/platform/clock.ts', () => ({ now: () => new Date('2026-11-20T12:00:00Z') }))

/** What an address below /api/v1/subprocessors answers. */
function get(address: string): Promise<Response> {
  const url = new URL(`https://sla.example.com/api/v1/subprocessors${address}`)
  const request = new Request(url)
  const [first, second] = url.pathname.split('/').slice(4)
  const withId = (id: string) => ({ params: Promise.resolve({ id: decodeURIComponent(id) }) })
  if (first === undefined) return list.GET(request)
  if (first === 'compare') return compare.GET(request)
  if (first !== 'changes') return company.GET(request, withId(first))
  return second === undefined ? changes.GET(request) : notice.GET(request, withId(second))
}

test.each([
  '',
  '?tier=enterprise&region=eu&on=2025-03-01&q=Frankfurt&outside-eea=yes&limit=200',
  '?tier=enterprise&region=us&services=console,assistant&conditions=ai-features:no',
  '/changes?region=us&services=connections&conditions=own-mail-server:yes',
  '?on=0001-01-01',
  '?on=9999-12-31',
  '/slack?on=2026-06-14',
  // Its only notice was withdrawn.
  '/hexlane',
  '/compare?from=9999-12-31&to=0001-01-01',
  '/changes?tier=starter&region=apac',
  '/changes?limit=200',
  '/changes?limit=2&cursor=bm90aWNlcyAyMDI2LTExLTE3LXNjcml2ZW4tYWk',
  '/changes/2025-12-15-hexlane-withdrawn',
])('"%s" is answered', async (address) => {
  expect((await get(address)).status).toBe(200)
})

test.each([
  ['?on=2026-02-30', 'on', 'Enter a day, for example 2026-10-01.'],
  ['?on=', 'on', 'Enter a day'],
  ['?outside-eea=maybe', 'outside-eea', 'Write yes or no, or leave it out.'],
  [
    '?storage=Germany',
    'storage',
    'Enter a country by its two letters, for example DE, or none or not-stated.',
  ],
  ['?access=none', 'access', 'Enter a country by its two letters, for example DE, or not-stated.'],
  ['?mechanism=bcr', 'mechanism', 'Enter one of adequacy, dpf,'],
  ['?sort=price', 'sort', 'Enter one of name, newest,'],
  [`?q=${'x'.repeat(101)}`, 'q', 'Enter at most 100 characters.'],
  ['?services=billing', 'services', 'connections'],
  ['?conditions=ai-features', 'conditions', 'for example ai-features:no'],
  ['?conditions=ai-features:yes,ai-features:no', 'conditions', 'ai-features'],
  ['/changes?services=%00', 'services', 'connections'],
  ['?limit=0', 'limit', 'Enter a whole number from 1 to 200.'],
  ['?limit=201', 'limit', 'Enter a whole number from 1 to 200.'],
  ['?limit=1e2', 'limit', 'Enter a whole number from 1 to 200.'],
  ['?cursor=%00', 'cursor', 'leave it out to begin again'],
  ['/changes?limit=0', 'limit', 'Enter a whole number from 1 to 200.'],
  ['/changes?limit=', 'limit', 'Enter a whole number from 1 to 200.'],
  ['/changes?cursor=%00', 'cursor', 'leave it out to begin again'],
  ['/slack?on=yesterday', 'on', 'Enter a day'],
  ['/compare?from=2026-01-01', 'to', 'is missing. Enter a day'],
  ['/compare?from=2026-13-01&to=2026-01-01', 'from', 'Enter a day'],
])('"%s" is refused at %s, with what to write', async (address, parameter, fix) => {
  const response = await get(address)
  const problem = problemSchema.parse(await response.json())
  expect(response.status).toBe(400)
  expect(problem).toMatchObject({ code: 'invalid-parameter', parameter })
  expect(problem.detail).toContain(fix)
})

test.each([
  ['?on=2026-01-01&on=2026-01-02', 'duplicate-parameter'],
  ['?at=2026-01-01', 'unknown-parameter'],
  ['/changes/2026-11-17-scriven-ai?on=2026-01-01', 'unknown-parameter'],
])('"%s" is refused as %s', async (address, code) => {
  const response = await get(address)
  expect([response.status, problemSchema.parse(await response.json()).code]).toEqual([400, code])
})

test.each([
  ['?tier=gold', 'unknown-tier', 'enterprise'],
  ['?region=mars', 'unknown-region', 'eu'],
  ['/changes?tier=gold', 'unknown-tier', 'enterprise'],
  ['/changes?region=mars', 'unknown-region', 'eu'],
  ['/acme', 'unknown-subprocessor', 'aws'],
  ['/%E2%80%AE%F0%9F%92%A5', 'unknown-subprocessor', 'aws'],
  ['/changes/2026-11-17', 'unknown-notice', '2026-11-17-scriven-ai'],
])('"%s" does not exist: %s, with what does', async (address, code, one) => {
  const response = await get(address)
  const problem = problemSchema.parse(await response.json())
  expect(response.status).toBe(404)
  expect(problem.code).toBe(code)
  expect(problem.known).toContain(one)
})
