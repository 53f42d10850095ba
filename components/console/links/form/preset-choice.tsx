import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { errorWords } from '#lib/client/console/console-error.ts'
import { removePreset } from '#lib/client/console/links.ts'
import type { LinkFormFacts } from '#lib/domain/console/links/view.ts'
import { LINKS_DONE, LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { SelectBox } from '../../select-box.tsx'
import { useTell } from '../../shell/telling.tsx'

/** With what the form begins: one's last link, or a preset, which can be removed here. */
export function PresetChoice({
  presets,
  chosen,
  onChoose,
}: {
  presets: LinkFormFacts['presets']
  chosen: string
  onChoose: (preset: string) => void
}) {
  const tell = useTell()
  const router = useRouter()
  const { mutate, isPending } = useMutation({
    mutationFn: () => removePreset(chosen),
    onSuccess: () => {
      onChoose('')
      tell.done(LINKS_DONE.presetRemoved)
      router.refresh()
    },
    onError: (error) => tell.failed(errorWords(error)),
  })
  if (presets.length === 0) return null
  return (
    <div className="console-filters">
      <SelectBox
        label={LINKS_WORDS.preset}
        all={LINKS_WORDS.noPreset}
        options={presets}
        value={chosen}
        onChange={onChoose}
      />
      {chosen !== '' && (
        <button
          type="button"
          className="console-action"
          onClick={() => {
            if (!isPending) mutate()
          }}
        >
          {LINKS_WORDS.removePreset}
        </button>
      )}
    </div>
  )
}
