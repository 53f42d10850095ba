import { exportPath } from '#lib/client/console/audit.ts'
import type { AuditQuestion } from '#lib/domain/console/audit/view.ts'
import { AUDIT_WORDS } from '#lib/domain/console/audit/words.ts'
import { ActionLink } from '../screen-action.tsx'

/** The entries that are looked for, as files. */
export function ExportLinks({ question }: { question: Partial<AuditQuestion> }) {
  return (['csv', 'jsonl'] as const).map((format) => (
    <ActionLink key={format} label={AUDIT_WORDS[format]} href={exportPath(format, question)} isQuiet isFile />
  ))
}
