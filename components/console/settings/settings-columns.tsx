import { StandingMark } from '#components/ui/standing-mark.tsx'
import type { HealthLine, SettingLine } from '#lib/domain/console/settings/view.ts'
import { HEALTH_STATES, SETTINGS_WORDS } from '#lib/domain/console/settings/words.ts'
import type { Column } from '../table/column.ts'

const MARKS = { well: 'in-force', busy: 'superseded', amiss: 'announced' } as const

/** The columns of how the desk is. */
export const HEALTH_COLUMNS: readonly Column<HealthLine>[] = [
  { id: 'name', header: 'Part', isName: true, cell: ({ name }) => name },
  {
    id: 'state',
    header: 'State',
    cell: ({ state }) => <StandingMark state={MARKS[state]}>{HEALTH_STATES[state]}</StandingMark>,
  },
  { id: 'words', header: 'In words', cell: ({ words }) => <span>{words}</span> },
]

/** The columns of the settings. */
export const SETTING_COLUMNS: readonly Column<SettingLine>[] = [
  {
    id: 'name',
    header: 'Setting',
    isName: true,
    cell: ({ name, purpose }) => (
      <>
        <code className="console-key">{name}</code>
        <span className="console-below">{purpose}</span>
      </>
    ),
  },
  {
    id: 'value',
    header: 'Value',
    cell: (setting) => <span className="console-value">{shownValue(setting)}</span>,
  },
  {
    id: 'source',
    header: 'From',
    cell: ({ isSet }) => (isSet ? SETTINGS_WORDS.fromEnvironment : SETTINGS_WORDS.byDefault),
  },
]

function shownValue({ value, isSet, isSecret }: SettingLine): string {
  if (isSecret) return isSet ? SETTINGS_WORDS.secret : SETTINGS_WORDS.notSet
  return value ?? SETTINGS_WORDS.notSet
}
