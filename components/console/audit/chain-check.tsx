import { useMutation } from '@tanstack/react-query'
import { StandingMark } from '#components/ui/standing-mark.tsx'
import { checkChain } from '#lib/client/console/audit.ts'
import { AUDIT_WORDS } from '#lib/domain/console/audit/words.ts'
import { FaultLine } from '../fault-line.tsx'
import { ActionButton } from '../screen-action.tsx'

/** Checks that no entry was changed or taken out, and says what it found. */
export function ChainCheck() {
  const { data, error, isPending, mutate } = useMutation({ mutationFn: checkChain })
  return (
    <div className="console-check">
      <div className="no-print">
        <ActionButton label={AUDIT_WORDS.check} isQuiet isBusy={isPending} onClick={() => mutate()} />
      </div>
      <div role="status">
        {isPending && AUDIT_WORDS.checking}
        {data?.holds === true && (
          <>
            <StandingMark state="in-force">Verified</StandingMark> {data.words}
          </>
        )}
      </div>
      {data?.holds === false && (
        <p role="alert" className="console-fault">
          {data.words}
        </p>
      )}
      <FaultLine error={error} />
    </div>
  )
}
