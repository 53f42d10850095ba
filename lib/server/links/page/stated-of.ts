import type { CoverLine } from '#lib/domain/links/file/view.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { catalogue } from '../../terms/current.ts'
import type { StoredLink } from '../stored/stored-link.ts'

/** What a link fixes besides its options, where it does. */
export function statedOf({ begins, services, conditions }: StoredLink): CoverLine[] {
  const { vendor } = catalogue()
  const named = (list: readonly { id: string; name: string }[] | undefined, id: string) =>
    list?.find((one) => one.id === id)?.name ?? id
  const used = services?.map((id) => named(vendor.services, id)) ?? []
  return [
    ...(begins === null ? [] : [{ label: TAILORED_WORDS.begins, words: dateInWords(begins) }]),
    ...(used.length === 0 ? [] : [{ label: TAILORED_WORDS.services, words: used.join(', ') }]),
    ...Object.entries(conditions).map(([id, holds]) => ({
      label: named(vendor.conditions, id),
      words: holds ? TAILORED_WORDS.yes : TAILORED_WORDS.no,
    })),
  ]
}
