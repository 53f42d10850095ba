import { useState } from 'react'
import { savePreset } from '#lib/client/console/links.ts'
import { LINKS_DONE, LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import { FormDialog } from '../../customers/dialogs/form-dialog.tsx'
import { useTell } from '../../shell/telling.tsx'
import { TextField } from '../../text-field.tsx'

/** Keeps what is typed as a preset. */
export function PresetDialog({
  typed,
  onSaved,
  onClose,
}: {
  typed: LinkText
  onSaved: () => void
  onClose: () => void
}) {
  const [name, setName] = useState('')
  const tell = useTell()
  return (
    <FormDialog
      title={LINKS_WORDS.savePreset}
      lead={LINKS_WORDS.presetHelp}
      label={LINKS_WORDS.save}
      send={() => savePreset(name, typed)}
      onDone={() => {
        tell.done(LINKS_DONE.presetSaved(name.trim()))
        onSaved()
      }}
      onClose={onClose}
    >
      {() => <TextField label={LINKS_WORDS.presetName} value={name} onChange={setName} autoComplete="off" />}
    </FormDialog>
  )
}
