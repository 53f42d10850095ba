/**
 * Command line: what can be known of a start before anything is built for it: the settings, the port, and the directories and
 * the signing file that settings name. Ends with 1.
 */
import { requireWritable } from '#lib/server/archive/jobs/state/state-directory.ts'
import { requirePortFree } from '#lib/server/http/listening/port-free.ts'
import { requireMailFolder } from '#lib/server/notices/incoming/folder/require-folder.ts'
import { environment } from '#lib/server/platform/env.ts'
import { startFailure } from '#lib/server/platform/start-error.ts'

try {
  const { PORT, HOST, SIGNING_P12, STATE_DIRECTORY, INCOMING_MAIL_DIRECTORY } = environment()
  await requirePortFree(PORT, HOST)
  requireMailFolder(INCOMING_MAIL_DIRECTORY)
  if (SIGNING_P12 !== undefined) await requireSigningFile()
  // Last, for it makes the directory where it is missing.
  requireWritable(STATE_DIRECTORY)
} catch (error) {
  console.error(startFailure(error))
  process.exitCode = 1
}

/** The libraries that open it take a while to load, and most starts need none. */
async function requireSigningFile(): Promise<void> {
  const { vendorIdentityAtStart } = await import('#lib/server/signing/vendor-identity.ts')
  await vendorIdentityAtStart()
}
