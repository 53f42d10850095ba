import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { errorWords } from '#lib/client/console/console-error.ts'
import { changeProfile, profileQuery } from '#lib/client/console/profile.ts'
import type { ProfileChange, ProfileFacts } from '#lib/domain/console/profile/view.ts'
import { PROFILE_WORDS } from '#lib/domain/console/profile/words.ts'
import { SelectBox } from '../select-box.tsx'
import { useTell } from '../shell/telling.tsx'

const THEMES = [
  { id: 'light', name: PROFILE_WORDS.light },
  { id: 'dark', name: PROFILE_WORDS.dark },
] as const

/** In which time zone moments are told, and in which colours; saved as soon as it is chosen. */
export function Appearance({ timeZone, theme, zones }: ProfileFacts) {
  const client = useQueryClient()
  const router = useRouter()
  const tell = useTell()
  const { mutate } = useMutation({
    mutationFn: changeProfile,
    onMutate: (change: Pick<ProfileChange, 'timeZone' | 'theme'>) => {
      client.setQueryData(profileQuery.queryKey, (facts) => facts && { ...facts, ...change })
    },
    onSuccess: () => {
      tell.done(PROFILE_WORDS.saved)
      // What stands around the screen shows it too.
      router.refresh()
    },
    onError: (error) => {
      client.setQueryData(profileQuery.queryKey, (facts) => facts && { ...facts, timeZone, theme })
      tell.failed(errorWords(error))
    },
  })
  return (
    <section aria-labelledby="appearance">
      <h2 id="appearance">{PROFILE_WORDS.appearance}</h2>
      <div className="console-filters">
        <SelectBox
          label={PROFILE_WORDS.zone}
          all={PROFILE_WORDS.zoneOwn}
          options={zones.map((id) => ({ id, name: id.replaceAll('_', ' ') }))}
          value={timeZone ?? ''}
          onChange={(zone) => mutate({ timeZone: zone === '' ? null : zone })}
        />
        <SelectBox
          label={PROFILE_WORDS.theme}
          all={PROFILE_WORDS.themeOwn}
          options={THEMES}
          value={theme ?? ''}
          onChange={(chosen) => mutate({ theme: THEMES.find(({ id }) => id === chosen)?.id ?? null })}
        />
      </div>
    </section>
  )
}
