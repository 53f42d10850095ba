import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problemSchema } from '#lib/server/terms/query/schema.ts'

type Answer = Response | Promise<Response>
type Context = { params: Promise<Record<string, string>> }
type Route = Partial<Record<'GET' | 'POST', (request: Request, context: Context) => Answer>>

const routes = readdirSync(join(import.meta.dirname), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('route.ts'))
  .toSorted()

/** Those that take a key, or the token for incoming mail, are refused without one, before their parameters are looked at: api-keys.integration.test.ts. */
const FOR_KEYS = [
  'audit/route.ts',
  'contracts/[id]/page/reissue/route.ts',
  'contracts/[id]/page/revoke/route.ts',
  'contracts/[id]/route.ts',
  'contracts/route.ts',
  'links/[id]/reissue/route.ts',
  'links/[id]/revoke/route.ts',
  'links/[id]/route.ts',
  'links/route.ts',
  'notices/incoming/route.ts',
  'notices/[id]/evidence/route.ts',
  'releases/documents/retry/route.ts',
  'releases/documents/route.ts',
  'subprocessors/changes/[id]/effective/route.ts',
  'subscribers/route.ts',
]

test('every address of the API is found', () => {
  expect(routes).toHaveLength(29)
  expect(routes).toEqual(expect.arrayContaining(FOR_KEYS))
})

test.each(routes.filter((file) => !FOR_KEYS.includes(file)))(
  '%s refuses a parameter that it does not know, and names those that it does',
  async (file) => {
    const { GET, POST } = (await import(/* @vite-ignore */ join(import.meta.dirname, file))) as Route
    const answer = file.startsWith('verify') ? POST : GET
    const context = { params: Promise.resolve({ tier: 'enterprise', region: 'eu' }) }
    const path = file.replace(/\/route\.ts$/, '')
    // As a tracking link would carry it: nothing is sent back that would belong to another question.
    const request = new Request(`https://sla.example.com/api/v1/${path}?utm_source=x`, {
      method: file.startsWith('verify') ? 'POST' : 'GET',
    })
    const response = await answer?.(request, context)
    expect(response?.status).toBe(400)
    const { code, known } = problemSchema.parse(await response?.json())
    expect(code).toBe('unknown-parameter')
    expect(known).not.toContain('utm_source')
  },
)
