import { counted } from '../../quantities/time/duration.ts'
import { SCREENS } from '../screens.ts'
import type { WaitingItem } from './view.ts'

/** Links that end within seven days. @param whose whether they are one's own, or everyone's */
export function endingLinks(links: number, whose: 'own' | 'all'): WaitingItem[] {
  if (links === 0) return []
  const isOne = links === 1
  const which = whose === 'all' ? counted(links, 'link') : `${counted(links, 'link')} of yours`
  return [
    {
      id: 'ending-links',
      pressing: 'soon',
      mark: isOne ? 'Ends soon' : 'End soon',
      words: `${which} ${isOne ? 'ends' : 'end'} within 7 days. Extend ${isOne ? 'it' : 'them'} if the customer needs more time.`,
      action: {
        label: isOne ? 'See the link' : 'See the links',
        path: `${SCREENS.links.path}?state=ending&order=ends`,
      },
      command: null,
    },
  ]
}
