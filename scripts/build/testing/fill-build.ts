import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Build } from '#lib/server/platform/builds/build.ts'

/** Puts into a build's folder what every whole build has, in no time. */
export async function fillBuild({ site, pdfWorker, mails, elements }: Build): Promise<number> {
  mkdirSync(site, { recursive: true })
  writeFileSync(join(site, 'BUILD_ID'), 'site')
  writeFileSync(pdfWorker, 'worker')
  writeFileSync(mails, 'mails')
  mkdirSync(elements)
  writeFileSync(join(elements, 'manifest.json'), '{}')
  return 0
}
