import type { HealthLine, SettingsFacts } from '#lib/domain/console/settings/view.ts'
import { archiveProgress } from '../../archive/jobs/state/progress.ts'
import { warningsAt } from '../../health/warnings.ts'
import { jobCounts } from '../../jobs/counts.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { clockWarning, now } from '../../platform/clock.ts'
import { environment, SETTING_NAMES, writtenSettings } from '../../platform/env.ts'
import { mailCounts } from '../../subscriptions/sending/mail-counts.ts'
import type { Viewer } from '../viewer.ts'
import { documentsLine, jobsLine, mailLine } from './health-lines.ts'
import { settingLines } from './setting-lines.ts'

/**
 * What the screen "Settings" shows.
 * @throws ForbiddenError
 */
export async function readSettings({ actor }: Viewer): Promise<SettingsFacts> {
  requirePermission(actor, 'settings.read')
  const settings = environment()
  return {
    health: [
      databaseLine(settings.DATABASE_URL !== undefined),
      documentsLine(archiveProgress()),
      jobsLine(jobCounts()),
      mailLine(mailCounts(), settings.SMTP_URL !== undefined),
      ...warnings(),
    ],
    settings: settingLines(SETTING_NAMES, writtenSettings(), settings),
  }
}

/** Whoever reads this has just been looked up in it. */
function databaseLine(isServer: boolean): HealthLine {
  const words = isServer
    ? 'The PostgreSQL at DATABASE_URL answers.'
    : 'The embedded database in STATE_DIRECTORY answers.'
  return { name: 'Database', state: 'well', words }
}

function warnings(): HealthLine[] {
  const clock = clockWarning()
  return [...(clock === null ? [] : [clock]), ...warningsAt(now())].map((words) => ({
    name: 'Warning',
    state: 'amiss',
    words,
  }))
}
