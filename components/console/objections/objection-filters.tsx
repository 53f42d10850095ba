import type { ObjectionsQuestion } from '#lib/domain/console/objections/view.ts'
import { OBJECTIONS_WORDS } from '#lib/domain/console/objections/words.ts'
import { OBJECTION_STANDINGS } from '#lib/domain/objections/objection.ts'
import { STANDING_NAMES } from '#lib/domain/objections/words.ts'
import { SelectBox } from '../select-box.tsx'

const STANDINGS = OBJECTION_STANDINGS.map((id) => ({ id, name: STANDING_NAMES[id] }))
const TIMES = [
  { id: 'in-time', name: OBJECTIONS_WORDS.inTime },
  { id: 'late', name: OBJECTIONS_WORDS.late },
]
const ANSWERS = [
  { id: 'due', name: OBJECTIONS_WORDS.due },
  { id: 'overdue', name: OBJECTIONS_WORDS.overdue },
]

/** Which objections are shown. */
export function ObjectionFilters({
  question,
  onChange,
}: {
  question: ObjectionsQuestion
  onChange: (question: ObjectionsQuestion) => void
}) {
  return (
    <fieldset className="console-filters no-print">
      <legend className="sr-only">{OBJECTIONS_WORDS.caption}</legend>
      <SelectBox
        label={OBJECTIONS_WORDS.standing}
        all={OBJECTIONS_WORDS.any}
        options={STANDINGS}
        value={question.standing}
        onChange={(standing) => onChange({ ...question, standing })}
      />
      <SelectBox
        label={OBJECTIONS_WORDS.time}
        all={OBJECTIONS_WORDS.any}
        options={TIMES}
        value={question.time}
        onChange={(time) => onChange({ ...question, time: time as ObjectionsQuestion['time'] })}
      />
      <SelectBox
        label={OBJECTIONS_WORDS.answer}
        all={OBJECTIONS_WORDS.any}
        options={ANSWERS}
        value={question.answer}
        onChange={(answer) => onChange({ ...question, answer: answer as ObjectionsQuestion['answer'] })}
      />
    </fieldset>
  )
}
