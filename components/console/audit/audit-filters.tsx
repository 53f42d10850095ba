import type { AuditChoices, AuditQuestion } from '#lib/domain/console/audit/view.ts'
import { AUDIT_WORDS } from '#lib/domain/console/audit/words.ts'
import { SelectBox } from '../select-box.tsx'

/** By whom or on whom, what, and on which day. */
export function AuditFilters({
  choices,
  question,
  onLook,
  onAll,
}: {
  choices: AuditChoices
  question: Partial<AuditQuestion>
  onLook: (name: 'who' | 'what' | 'day', value: string) => void
  onAll: () => void
}) {
  return (
    <fieldset className="console-filters no-print">
      <legend className="sr-only">Which entries</legend>
      <SelectBox
        label={AUDIT_WORDS.person}
        all={AUDIT_WORDS.everyone}
        options={choices.people}
        value={question.who ?? ''}
        onChange={(value) => onLook('who', value)}
      />
      <SelectBox
        label={AUDIT_WORDS.action}
        all={AUDIT_WORDS.everything}
        options={choices.actions}
        value={question.what ?? ''}
        onChange={(value) => onLook('what', value)}
      />
      <div>
        <label htmlFor="audit-day" className="console-label">
          {AUDIT_WORDS.day}
        </label>
        <input
          id="audit-day"
          type="date"
          className="console-field"
          value={question.day ?? ''}
          onChange={(event) => onLook('day', event.currentTarget.value)}
        />
      </div>
      {Object.keys(question).length > 0 && (
        <button type="button" className="button quiet" onClick={onAll}>
          {AUDIT_WORDS.all}
        </button>
      )}
    </fieldset>
  )
}
