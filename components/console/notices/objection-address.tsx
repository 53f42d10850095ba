import { testObjectionAddress } from '#lib/client/console/notices.ts'
import type { NoticesFacts } from '#lib/domain/console/notices/view.ts'
import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'
import { useNoticeChange } from './use-notice-change.ts'

/** Where customers object, whether a test message arrived there, and how to send one. */
export function ObjectionAddress({ objectionAddress, maySend }: NoticesFacts) {
  const { mutate, isPending } = useNoticeChange()
  if (objectionAddress === null) return null
  const { words, works } = objectionAddress
  const send = () => {
    if (!isPending) mutate({ change: testObjectionAddress, done: NOTICES_WORDS.addressTested })
  }
  return (
    <div className={works ? 'mb-6' : 'console-fault mb-6'}>
      <p className="wrap-anywhere">{words}</p>
      {maySend && (
        <p className="console-buttons no-print">
          <button
            type="button"
            className="button quiet"
            aria-disabled={isPending || undefined}
            onClick={send}
          >
            {NOTICES_WORDS.testAddress}
          </button>
        </p>
      )}
    </div>
  )
}
