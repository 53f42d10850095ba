import { type Asker, networkOf } from '../../archive/on-demand/asked-document.ts'
import { FairLine } from '../../archive/on-demand/fair-line.ts'
import type { Database } from '../../db/open-store.ts'
import { BoundedCache } from '../../platform/bounded-cache.ts'
import { processShared } from '../../platform/process-shared.ts'
import { sha256 } from '../../platform/sha256.ts'
import { knownFile, type MadeFile, makeFile } from './make-file.ts'
import type { FilePlan } from './plan-file.ts'

/** In memory, in bytes: some thirty files, for readers that ask for a file in parts. */
const MOST_KEPT = 24_000_000

const shared = processShared('tailored-files', () => ({
  line: new FairLine<MadeFile>(),
  bytes: new BoundedCache<string, Uint8Array>(MOST_KEPT, ({ length }) => length),
}))

/** A file that was asked for; its bytes are made, or made again, only where somebody takes them. */
export type AskedFile = { file: MadeFile['file']; bytes: () => Promise<Uint8Array> }

/**
 * The file that somebody asks for, made first where it was not yet: one at a time, in turn for each network. For HEAD nothing is
 * made: null where nothing is.
 * @throws as `makeFile` does
 */
export async function askedFile(
  plan: FilePlan,
  asker: Asker,
  now: Date,
  db: Database,
): Promise<AskedFile | null> {
  const make = async () => {
    const what = sha256(JSON.stringify([plan.link, plan.option, plan.cover, plan.annex?.data.sha256]))
    const work = () => makeFile(plan, now, db)
    const made = await shared.line.run(networkOf(asker.address), what, work, asker.signal)
    shared.bytes.set(made.file.sha256, made.bytes)
    return made
  }
  const known = await knownFile(plan, db)
  const kept = known === null ? undefined : shared.bytes.get(known.sha256)
  if (known !== null && kept !== undefined) return { file: known, bytes: async () => kept }
  if (asker.method !== 'HEAD') {
    const { file, bytes } = await make()
    return { file, bytes: async () => bytes }
  }
  return known === null ? null : { file: known, bytes: async () => (await make()).bytes }
}
