import { exportPath } from '#lib/client/console/audit.ts'
import type { AuditQuestion } from '#lib/domain/console/audit/view.ts'
import { AUDIT_WORDS } from '#lib/domain/console/audit/words.ts'

/** The entries that are looked for, as files. */
export function ExportLinks({ question }: { question: Partial<AuditQuestion> }) {
  return (['csv', 'jsonl'] as const).map((format) => (
    <a key={format} href={exportPath(format, question)} download className="button quiet">
      {AUDIT_WORDS[format]}
    </a>
  ))
}
