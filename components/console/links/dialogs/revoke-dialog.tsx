import { useState } from 'react'
import { revokeLink } from '#lib/client/console/links.ts'
import type { LinkPage } from '#lib/domain/console/links/view.ts'
import { LINKS_DONE, LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { FormDialog } from '../../customers/dialogs/form-dialog.tsx'
import { TextField } from '../../text-field.tsx'
import type { ShowLink } from '../use-link.ts'

/** Asks before a link is ended, which cannot be undone. */
export function RevokeDialog({
  page,
  show,
  onClose,
}: {
  page: LinkPage
  show: ShowLink
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={LINKS_WORDS.revokeTitle(page.line.customer)}
      lead={LINKS_WORDS.revokeLead}
      label={LINKS_WORDS.revoke}
      send={() => revokeLink(page.line.id, reason)}
      onDone={(after) => show(after, LINKS_DONE.revoked)}
      onClose={onClose}
    >
      {() => (
        <TextField
          label={LINKS_WORDS.reason}
          value={reason}
          onChange={setReason}
          autoComplete="off"
          help={LINKS_WORDS.reasonHelp}
        />
      )}
    </FormDialog>
  )
}
