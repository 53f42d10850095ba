import { hkdfSync, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ownBuild } from '../platform/builds/own-build.ts'
import { processShared } from '../platform/process-shared.ts'

const MANIFEST = 'prerender-manifest.json'
const manifestSchema = z.object({ preview: z.object({ previewModeSigningKey: z.string().min(32) }) })

/**
 * The key with which answers are sealed. It is drawn from the secret that the build made, so that every replica of one
 * build opens what another sealed (and whoever is given the build could seal); without a build it lives as long as the
 * process.
 */
export function answerKey(): Buffer {
  return processShared('answer-key', () =>
    Buffer.from(hkdfSync('sha256', secret(), '', 'sla-desk verify answer', 32)),
  )
}

function secret(): string | Buffer {
  const build = ownBuild()
  if (build === null) return randomBytes(32)
  const file = join(/*turbopackIgnore: true*/ build.site, MANIFEST)
  return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).preview.previewModeSigningKey
}
