import { useState } from 'react'
import { extendLink } from '#lib/client/console/links.ts'
import type { LinkPage } from '#lib/domain/console/links/view.ts'
import { LINKS_DONE, LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { addDays } from '#lib/domain/quantities/time/calendar-date.ts'
import { FormDialog } from '../../customers/dialogs/form-dialog.tsx'
import { TextField } from '../../text-field.tsx'
import type { ShowLink } from '../use-link.ts'

/** Keeps a link open for longer: by a month where nothing else is chosen. */
export function ExtendDialog({
  page,
  show,
  onClose,
}: {
  page: LinkPage
  show: ShowLink
  onClose: () => void
}) {
  const today = page.at.slice(0, 10)
  const [day, setDay] = useState(addDays([page.lastDay, today].toSorted().at(-1) ?? today, 30))
  return (
    <FormDialog
      title={LINKS_WORDS.extendTitle}
      lead={LINKS_WORDS.extendLead}
      label={LINKS_WORDS.extend}
      send={() => extendLink(page.line.id, day)}
      onDone={(after) => show(after, LINKS_DONE.extended(after.lastDay))}
      onClose={onClose}
    >
      {() => (
        <TextField
          label={LINKS_WORDS.newLastDay}
          type="date"
          value={day}
          onChange={setDay}
          autoComplete="off"
          help={LINKS_WORDS.lastDayHelp}
        />
      )}
    </FormDialog>
  )
}
