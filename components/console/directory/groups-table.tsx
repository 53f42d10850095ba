import type { GroupLine } from '#lib/domain/console/directory/view.ts'
import { DIRECTORY_WORDS } from '#lib/domain/console/directory/words.ts'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/data-table.tsx'

const COLUMNS: Column<GroupLine>[] = [
  { id: 'group', header: 'Group', isName: true, value: ({ name }) => name, cell: ({ name }) => name },
  {
    id: 'role',
    header: 'Role that it gives',
    value: ({ role }) => role ?? '',
    cell: ({ role }) => role ?? DIRECTORY_WORDS.noRole,
  },
  { id: 'members', header: 'Members', cell: ({ members }) => String(members) },
]

/** The groups that the directory has sent. */
export function GroupsTable({ groups }: { groups: readonly GroupLine[] }) {
  return (
    <DataTable
      caption={DIRECTORY_WORDS.groupsCaption}
      columns={COLUMNS}
      rows={groups}
      rowId={({ id }) => id}
      empty={DIRECTORY_WORDS.noGroups}
    />
  )
}
