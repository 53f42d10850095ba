import { createServer } from 'node:http'
import { announceSetUp } from '#lib/server/auth/set-up/announce-set-up.ts'
import { pathOf } from '#lib/server/http/request/request-check.ts'
import { choiceTarget } from '#lib/server/offer/choice/answer-choice.ts'
import { now } from '#lib/server/platform/clock.ts'
import { environment } from '#lib/server/platform/env.ts'
import { watchElements } from './watch-elements.ts'

/**
 * Serves the site to whoever works on it: pages as they are edited, drafts included, with the framework's scripts, which
 * reload them, and the elements as they are edited. Nothing is kept, and no job runs.
 */
export async function serveForDevelopment(root: string): Promise<void> {
  const { PORT, HOST } = environment()
  const { default: next } = await import('next')
  // The browser may reload only pages of this name.
  const app = next({ dev: true, dir: root, port: PORT, hostname: HOST ?? 'localhost' })
  await app.prepare()
  const [answer, upgrade] = [app.getRequestHandler(), app.getUpgradeHandler()]
  const elementAt = await watchElements(root)
  const server = createServer((request, response) => {
    const target = request.url ?? '/'
    const module = elementAt(pathOf(target))
    if (module !== undefined) {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(module)
      return
    }
    if (request.method === 'GET') request.url = choiceTarget(target, now()) ?? target
    void answer(request, response)
  })
  server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head))
  server.listen({ port: PORT, host: HOST }, () => {
    process.stdout.write(`Serving for development on http://${HOST ?? 'localhost'}:${PORT}\n`)
    void announceSetUp((text) => process.stdout.write(text), new AbortController().signal)
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0))
}
