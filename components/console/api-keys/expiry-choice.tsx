import { KEY_LIVES, KEY_WORDS } from '#lib/domain/console/api-keys/words.ts'
import { SelectBox } from '../select-box.tsx'

/** What is chosen of when a key ends. `choice`: a number of days, or "day" for the one that is typed. */
export type TypedExpiry = { choice: string; day: string }

const CHOICES = [...KEY_LIVES, { id: 'day', name: KEY_WORDS.onDay }]

/** When a key ends: every key does. */
export function ExpiryChoice({
  value: { choice, day },
  onChange,
}: {
  value: TypedExpiry
  onChange: (value: TypedExpiry) => void
}) {
  return (
    <div className="console-filters">
      <SelectBox
        label={KEY_WORDS.expires}
        all={null}
        options={CHOICES}
        value={choice}
        onChange={(next) => onChange({ choice: next, day })}
      />
      {choice === 'day' && (
        <div>
          <label htmlFor="key-day" className="console-label">
            {KEY_WORDS.day}
          </label>
          <input
            id="key-day"
            type="date"
            className="console-field"
            value={day}
            onChange={(event) => onChange({ choice, day: event.currentTarget.value })}
          />
        </div>
      )}
    </div>
  )
}
