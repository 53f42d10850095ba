import { counted } from '../../quantities/time/duration.ts'
import { SCREENS } from '../screens.ts'
import { inDays } from './days.ts'
import type { WaitingItem } from './view.ts'

/** So many days before its last day an answer presses. */
const PRESSING_DAYS = 3

/** An objection that has to be answered. `daysLeft`: until the last day to answer, negative once it is over. */
export function waitingObjection({
  id,
  reference,
  customer,
  by,
  daysLeft,
}: {
  id: string
  reference: string
  customer: string
  by: string
  daysLeft: number
}): WaitingItem {
  return {
    id: `objection-${id}`,
    pressing: daysLeft <= PRESSING_DAYS ? 'amiss' : 'soon',
    mark: daysLeft < 0 ? `Overdue for ${counted(-daysLeft, 'day')}` : `Due ${inDays(daysLeft)}`,
    words: `${customer} has objected: answer by ${by} (${reference}).`,
    action: { label: 'See the objection', path: `${SCREENS.objections.path}/${id}` },
    command: null,
  }
}
