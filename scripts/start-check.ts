/** Command line: what can be known of a start before anything is built for it: the settings and the port. Ends with 1. */
import { requirePortFree } from '#lib/server/http/listening/port-free.ts'
import { environment } from '#lib/server/platform/env.ts'
import { startFailure } from '#lib/server/platform/start-error.ts'

try {
  const { PORT, HOST } = environment()
  await requirePortFree(PORT, HOST)
} catch (error) {
  console.error(startFailure(error))
  process.exitCode = 1
}
