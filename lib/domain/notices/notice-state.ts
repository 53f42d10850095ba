/**
 * Where a notice stands. `before`: from before the desk's first start, sent to nobody; `nobody`: it concerns no contract; `waiting`: for somebody to send it; `sending`: not everybody's has been tried; `sent`: everybody's
 * has, and not all count as served.
 */
export const CONTRACT_NOTICE_STATES = [
  'before',
  'nobody',
  'waiting',
  'sending',
  'paused',
  'sent',
  'served',
] as const

export type ContractNoticeState = (typeof CONTRACT_NOTICE_STATES)[number]

/** What is known of a notice. Counts are of recipients; `lacking`: contracts that it concerns and of which nobody is told. */
export type NoticeFactsNow = {
  isFromBefore: boolean
  isReleased: boolean
  isPaused: boolean
  recipients: number
  untried: number
  blocking: number
  lacking: number
}

/** Where a notice stands. */
export function noticeStateOf(notice: NoticeFactsNow): ContractNoticeState {
  if (notice.isFromBefore) return 'before'
  if (notice.recipients === 0 && notice.lacking === 0) return 'nobody'
  if (!notice.isReleased) return 'waiting'
  if (notice.isPaused) return 'paused'
  if (notice.untried > 0) return 'sending'
  return notice.blocking + notice.lacking === 0 ? 'served' : 'sent'
}
