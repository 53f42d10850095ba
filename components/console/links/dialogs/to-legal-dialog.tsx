import { handToLegal } from '#lib/client/console/links.ts'
import type { LinkPage } from '#lib/domain/console/links/view.ts'
import { LINKS_DONE, LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { FormDialog } from '../../customers/dialogs/form-dialog.tsx'
import type { ShowLink } from '../use-link.ts'

/** Asks before a link is handed to legal. */
export function ToLegalDialog({
  page,
  show,
  onClose,
}: {
  page: LinkPage
  show: ShowLink
  onClose: () => void
}) {
  return (
    <FormDialog
      title={LINKS_WORDS.toLegalTitle(page.line.customer)}
      lead={LINKS_WORDS.toLegalLead}
      label={LINKS_WORDS.toLegal}
      send={() => handToLegal(page.line.id)}
      onDone={(after) => show(after, LINKS_DONE.toLegal)}
      onClose={onClose}
    />
  )
}
