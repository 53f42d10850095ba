import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { writing } from '#lib/server/platform/files/writing.ts'
import type { Finding } from '../finding.ts'
import { judgedInputs } from '../release/judged-inputs.ts'
import type { ReleasePlan } from '../release/plan-release.ts'
import { writeRelease } from '../release/write-release.ts'
import { checkData } from './check-data.ts'

/**
 * The errors that `data/` would have once a release is written, found in a copy of it: after the release, each would ask for
 * an edit of a folder that nobody may edit any more, and no build would start.
 * @param before the last entry of the ledger
 * @param publishedAt the moment of the release
 * @param site the folder that holds `app/`
 * @throws RangeError where the disk does not take the copy
 */
export function errorsAfterRelease(
  root: string,
  plan: ReleasePlan,
  before: ReleaseEntry | undefined,
  publishedAt: Date,
  site: string,
): Finding[] {
  const copy = writing(tmpdir(), 'Nothing was released', () =>
    mkdtempSync(join(tmpdir(), 'sla-desk-release-')),
  )
  try {
    writing(copy, 'Nothing was released', () =>
      cpSync(join(root, 'data'), join(copy, 'data'), { recursive: true }),
    )
    writeRelease(copy, plan, before, judgedInputs(copy, plan.entry.version))
    return checkData(copy, publishedAt, site).errors
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
