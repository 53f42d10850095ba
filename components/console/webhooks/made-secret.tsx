import { RECEIVERS_WORDS } from '#lib/domain/console/webhooks/words.ts'
import { Dialog } from '../dialog.tsx'
import { ShownOnce } from '../shown-once.tsx'

/** A new secret, as it is shown this once. */
export function MadeSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Dialog title={RECEIVERS_WORDS.secretTitle} onClose={onClose}>
      <ShownOnce
        label={RECEIVERS_WORDS.secret}
        lead={RECEIVERS_WORDS.secretLead}
        secret={secret}
        onClose={onClose}
      />
    </Dialog>
  )
}
