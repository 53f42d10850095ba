import type { MadeKey } from '#lib/domain/console/api-keys/view.ts'
import { KEY_WORDS, tryCommand } from '#lib/domain/console/api-keys/words.ts'
import { ShownOnce } from '../shown-once.tsx'

/** The key as it is shown this once, and a command to try it with. */
export function MadeKeyText({
  made: { key, token },
  origin,
  onClose,
}: {
  made: MadeKey
  origin: string
  onClose: () => void
}) {
  return (
    <ShownOnce label={KEY_WORDS.key} lead={KEY_WORDS.madeLead} secret={token} onClose={onClose}>
      <p className="console-note">
        {KEY_WORDS.try} <code className="console-key">{tryCommand(origin, '…', key.scopes)}</code>
      </p>
    </ShownOnce>
  )
}
