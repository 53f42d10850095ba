import { StandingMark } from '#components/ui/standing-mark.tsx'
import type { PeopleFacts, PersonRow } from '#lib/domain/console/people/view.ts'
import { calledBy, PEOPLE_WORDS, stateName } from '#lib/domain/console/people/words.ts'
import { Moment } from '../shell/zone.tsx'
import type { Column } from '../table/column.ts'
import { PersonActions } from './person-actions.tsx'

const MARKS = { active: 'in-force', disabled: 'superseded', invited: 'announced' } as const

/** The columns of the list of people; `onChangeRole` and `onSendLink` are asked to do so with someone. */
export function peopleColumns(
  { roles, may, at }: PeopleFacts,
  onChangeRole: (person: PersonRow) => void,
  onSendLink: (person: PersonRow) => void,
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
          {person.isExample && <span className="console-you">{PEOPLE_WORDS.example}</span>}
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
        <span>
          <StandingMark state={MARKS[person.state]}>{stateName(person)}</StandingMark>
          {person.expiresAt !== null && (
            <span className="console-below">
              until <Moment moment={person.expiresAt} at={at} />
            </span>
          )}
          {person.link !== null && (
            <span className="console-below">
              Link to sign in again, until <Moment moment={person.link.expiresAt} at={at} />
            </span>
          )}
        </span>
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
      cell: (person) => (
        <PersonActions person={person} may={may} onChangeRole={onChangeRole} onSendLink={onSendLink} />
      ),
    },
  ]
}
