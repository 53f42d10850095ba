import { WRITE_WORDS } from '#lib/domain/console/notices/written-words.ts'
import { WRITTEN_KINDS, type WrittenKind } from '#lib/domain/notices/written/content.ts'
import type { TypedNotice, WrittenChoices } from '#lib/domain/notices/written/read-written.ts'
import { WRITTEN_KIND_NAMES, WRITTEN_LABELS } from '#lib/domain/notices/written/words.ts'
import { LongField } from '../../long-field.tsx'
import { SelectBox } from '../../select-box.tsx'
import { MomentField } from './moment-field.tsx'
import { ScopeFields } from './scope-fields.tsx'

const KINDS = WRITTEN_KINDS.map((id) => ({ id, name: WRITTEN_KIND_NAMES[id] }))

type Props = { typed: TypedNotice; choices: WrittenChoices; onChange: (typed: TypedNotice) => void }

/** The fields of the kind that is chosen. What was typed for another stays. */
export function NoticeFields(props: Props) {
  const { typed, choices, onChange } = props
  const isOfNotice = typed.kind === 'correction' && typed.corrects !== ''
  return (
    <>
      <SelectBox
        label={WRITE_WORDS.kind}
        all={null}
        options={KINDS}
        value={typed.kind}
        onChange={(kind) => onChange({ ...typed, kind: kind as WrittenKind })}
      />
      {typed.kind === 'correction' ? <CorrectionFields {...props} /> : <TimedFields {...props} />}
      {!isOfNotice && <ScopeFields typed={typed} choices={choices} onChange={onChange} />}
    </>
  )
}

function TimedFields({ typed, onChange }: Props) {
  const isPlanned = typed.kind === 'maintenance'
  return (
    <>
      {isPlanned && <p className="console-below mt-1 mb-4">{WRITE_WORDS.maintenanceHelp}</p>}
      <MomentField
        label={isPlanned ? WRITTEN_LABELS.starts : WRITTEN_LABELS.began}
        help={WRITE_WORDS.utc}
        value={typed.starts}
        onChange={(starts) => onChange({ ...typed, starts })}
      />
      <MomentField
        label={isPlanned ? WRITTEN_LABELS.ends : WRITTEN_LABELS.expectedEnd}
        help={isPlanned ? WRITE_WORDS.utc : WRITE_WORDS.openEnd}
        value={typed.ends}
        onChange={(ends) => onChange({ ...typed, ends })}
      />
      {isPlanned ? (
        <LongField
          label={WRITTEN_LABELS.work}
          value={typed.work}
          onChange={(work) => onChange({ ...typed, work })}
        />
      ) : (
        <LongField
          label={WRITTEN_LABELS.event}
          value={typed.event}
          onChange={(event) => onChange({ ...typed, event })}
        />
      )}
      <LongField
        label={WRITTEN_LABELS.effect}
        value={typed.effect}
        onChange={(effect) => onChange({ ...typed, effect })}
      />
    </>
  )
}

function CorrectionFields({ typed, choices, onChange }: Props) {
  return (
    <>
      <SelectBox
        label={WRITTEN_LABELS.corrects}
        all={WRITE_WORDS.chooseNotice}
        options={choices.notices.map(({ id, title }) => ({ id, name: title }))}
        value={typed.corrects}
        onChange={(corrects) => onChange({ ...typed, corrects })}
      />
      {typed.corrects === '' ? (
        <LongField
          label={WRITTEN_LABELS.what}
          value={typed.what}
          onChange={(what) => onChange({ ...typed, what })}
        />
      ) : (
        <p className="console-below mt-1 mb-4">{WRITE_WORDS.correctionHelp}</p>
      )}
      <LongField
        label={WRITTEN_LABELS.wrong}
        value={typed.wrong}
        onChange={(wrong) => onChange({ ...typed, wrong })}
      />
      <LongField
        label={WRITTEN_LABELS.right}
        value={typed.right}
        onChange={(right) => onChange({ ...typed, right })}
      />
    </>
  )
}
