import { reissueLink } from '#lib/client/console/links.ts'
import type { MadeLinkFacts } from '#lib/domain/console/links/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { FormDialog } from '../../customers/dialogs/form-dialog.tsx'

/** Asks before the address of a link is replaced. */
export function ReissueDialog({
  link,
  onMade,
  onClose,
}: {
  link: string
  onMade: (made: MadeLinkFacts) => void
  onClose: () => void
}) {
  return (
    <FormDialog
      title={LINKS_WORDS.reissueTitle}
      lead={LINKS_WORDS.reissueLead}
      label={LINKS_WORDS.reissue}
      send={() => reissueLink(link)}
      onDone={onMade}
      onClose={onClose}
    />
  )
}
