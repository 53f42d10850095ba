import { StandingMark } from '#components/ui/standing-mark.tsx'
import type { PeopleFacts, PersonRow } from '#lib/domain/console/people/view.ts'
import { calledBy, PEOPLE_WORDS, stateName } from '#lib/domain/console/people/words.ts'
import { Moment } from '../shell/zone.tsx'
import type { Column } from '../table/column.ts'
import { PersonActions } from './person-actions.tsx'

const MARKS = { active: 'in-force', disabled: 'superseded', invited: 'announced' } as const

/** The columns of the list of people; `onChangeRole` is asked for the role of someone. */
export function peopleColumns(
  { roles, may, at }: PeopleFacts,
  onChangeRole: (person: PersonRow) => void,
): Column<PersonRow>[] {
  const roleOf = ({ role }: PersonRow) => roles.find(({ id }) => id === role)?.name ?? role
  return [
    {
      id: 'person',
      header: 'Person',
      isName: true,
      value: calledBy,
      text: ({ name, email }) => `${name ?? ''} ${email}`,
      cell: (person) => (
        <>
          {calledBy(person)}
          {person.isSelf && <span className="console-you">{PEOPLE_WORDS.you}</span>}
          {person.name !== null && <span className="console-below">{person.email}</span>}
        </>
      ),
    },
    { id: 'role', header: 'Role', value: roleOf, text: roleOf, cell: roleOf },
    {
      id: 'state',
      header: 'State',
      value: stateName,
      text: stateName,
      cell: (person) => (
        <>
          <StandingMark state={MARKS[person.state]}>{stateName(person)}</StandingMark>
          {person.expiresAt !== null && (
            <span className="console-below">
              until <Moment moment={person.expiresAt} at={at} />
            </span>
          )}
        </>
      ),
    },
    {
      id: 'seen',
      header: 'Last seen',
      value: ({ lastSeenAt }) => lastSeenAt ?? '',
      cell: ({ lastSeenAt }) =>
        lastSeenAt === null ? PEOPLE_WORDS.never : <Moment moment={lastSeenAt} at={at} />,
    },
    {
      id: 'actions',
      header: 'What can be done',
      isActions: true,
      cell: (person) => <PersonActions person={person} may={may} onChangeRole={onChangeRole} />,
    },
  ]
}
