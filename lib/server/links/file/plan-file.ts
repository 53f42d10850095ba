import { tailoredCover } from '#lib/domain/links/file/cover.ts'
import type { TailoredCover } from '#lib/domain/links/file/view.ts'
import type { ShownOption, TailoredView } from '#lib/domain/links/view.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import type { Annex } from '#lib/domain/subprocessors/annex/view.ts'
import { annexOfList } from '../../subprocessors/annex/annex-of-list.ts'
import { optionQuestion } from '../page/option-subprocessors.ts'
import { statedOf } from '../page/stated-of.ts'
import type { StoredLink } from '../stored/stored-link.ts'

/** What the file of an option says, before anything of it is made. */
export type FilePlan = {
  link: string
  /** "A". */
  option: string
  offer: Offer
  cover: TailoredCover
  /** The list of today for what the link fixes; null where the version in force has none for it. */
  annex: Annex | null
}

/** Plans the file of an option as the page shows it at a moment of business time. */
export function planFile(link: StoredLink, view: TailoredView, option: ShownOption, now: Date): FilePlan {
  const asking = optionQuestion(option.offer, link, now)
  const annex = asking === null ? null : annexOfList(asking.question, asking.terms, now)
  const cover = tailoredCover({ view, option, stated: statedOf(link), hasAnnex: annex !== null })
  return { link: link.id, option: option.name, offer: option.offer, cover, annex }
}
