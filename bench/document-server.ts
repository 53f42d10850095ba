/**
 * Command line: the front of our server with one archived document, and the same bytes beside it as a static file kept
 * in memory. bench/run.ts starts it with the port in PORT and the archive in STATE_DIRECTORY.
 */
import { storedDocument } from '#lib/server/archive/answers/serve-document.ts'
import { archiveDocument } from '#lib/server/archive/archive-document.ts'
import { bytesOf } from '#lib/server/archive/bytes/stored-bytes.ts'
import { closeArchive } from '#lib/server/archive/jobs/open-archive.ts'
import { offerDocument } from '#lib/server/archive/offer-document.ts'
import { closePdfPool } from '#lib/server/documents/pdf-pool.ts'
import { createFrontServer } from '#lib/server/http/front/front-server.ts'
import { buildEntry } from '#lib/server/http/kept-pages/entry.ts'
import { listen } from '#lib/server/http/listening/listen.ts'
import { environment } from '#lib/server/platform/env.ts'
import { STATIC_FILE } from './archive/addresses.ts'

const document = await archiveDocument(
  offerDocument({ version: '2026-10-01', tier: 'enterprise', region: 'eu', kind: 'sla' }),
)
const body = await bytesOf(document)
const file = await buildEntry(
  {
    status: 200,
    headers: [
      ['Content-Type', 'application/pdf'],
      ['Cache-Control', 'public, max-age=31536000, immutable'],
      ['Vary', 'Accept-Encoding'],
    ],
    body,
  },
  true,
)
await closePdfPool()
const server = createFrontServer({
  handler: async (_, response) => void response.writeHead(404).end(),
  kept: (path) => (path === STATIC_FILE ? file : undefined),
  stored: storedDocument,
  insteadOf: () => null,
  notFound: () => undefined,
  readiness: () => ({ status: 200, body: Buffer.from('{}') }),
  asReadingPage: () => null,
  routeKind: () => 'handler',
  host: 'localhost',
  onProxyFault: () => undefined,
  onCrowded: () => undefined,
  bodyLimits: new Map(),
  trusts: () => false,
  onError: () => undefined,
})
const { PORT, HOST } = environment()
await listen(server, PORT, HOST)
process.once('SIGTERM', async () => {
  server.closeAllConnections()
  server.close()
  await closeArchive()
  process.exit(0)
})
