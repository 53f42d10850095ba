import { expect, onTestFinished, test } from 'vitest'
import type { Handler } from '../kept-pages/render-in-process.ts'
import { startFront } from '../testing/front-under-test.ts'

/** The address of a front whose handlers answer so. */
async function frontWith(handler: Handler): Promise<string> {
  const { address, stop } = await startFront({ handler })
  onTestFinished(stop)
  return address
}

/** As Next answers for a handler that does not take the method: no header, no body. */
const REFUSING: Handler = async (_, response) => {
  response.writeHead(405)
  response.end()
}

test.each([
  ['/documents/sla.pdf', '*/*', 'GET, HEAD, OPTIONS', 'application/problem+json'],
  ['/documents/sla.pdf', 'text/html,*/*', 'GET, HEAD, OPTIONS', 'text/html; charset=utf-8'],
  ['/files', '*/*', 'GET, HEAD, OPTIONS, POST', 'application/problem+json'],
])(
  'a method that %s does not take, asked with %s, is refused with those that it does',
  async (path, accept, allow, type) => {
    const address = await frontWith(REFUSING)
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const response = await fetch(address + path, { method, headers: { accept } })
      const said = (name: string) => response.headers.get(name)
      expect([response.status, said('allow'), said('content-type')]).toEqual([405, allow, type])
      expect(said('content-security-policy')).not.toContain('nonce')
      expect(await response.text()).toContain('Use a method from the Allow header.')
    }
  },
)

test('what a handler itself says of its methods stays', async () => {
  const address = await frontWith(async (_, response) => {
    response.setHeader('Allow', 'GET')
    response.writeHead(405)
    response.end()
  })
  expect((await fetch(`${address}/files`, { method: 'PUT' })).headers.get('allow')).toBe('GET')
})

test('a file that a handler answers with has a policy without a nonce', async () => {
  const address = await frontWith(async (_, response) => {
    response.writeHead(200, { 'content-type': 'application/atom+xml' })
    response.end('<feed/>')
  })
  const response = await fetch(`${address}/versions/feed.atom`)
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
})
