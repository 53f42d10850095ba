import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { beginFactor } from '#lib/client/console/profile.ts'
import { PROFILE_WORDS } from '#lib/domain/console/profile/words.ts'
import { CodePicture } from '../code-picture.tsx'
import { FaultLine } from '../fault-line.tsx'
import { CodeDialog } from './code-dialog.tsx'

/** Whether signing in takes a code as well, and how to change that. */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  const [isRemoving, setRemoving] = useState(false)
  const begin = useMutation({ mutationFn: beginFactor })
  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor">{PROFILE_WORDS.factor}</h2>
      <p className="console-lead">{isOn ? PROFILE_WORDS.factorOn : PROFILE_WORDS.factorOff}</p>
      <FaultLine error={begin.error} />
      {isOn ? (
        <button type="button" className="button quiet" onClick={() => setRemoving(true)}>
          {PROFILE_WORDS.factorRemoveTitle}
        </button>
      ) : (
        <button type="button" className="button quiet" onClick={() => begin.mutate()}>
          {PROFILE_WORDS.factorBegin}
        </button>
      )}
      {isRemoving && (
        <CodeDialog turn="off" onClose={() => setRemoving(false)}>
          <p className="console-lead">{PROFILE_WORDS.factorRemoveLead}</p>
        </CodeDialog>
      )}
      {begin.data !== undefined && (
        <CodeDialog turn="on" onClose={begin.reset}>
          <p>{PROFILE_WORDS.factorStep}</p>
          <CodePicture code={begin.data.code} label={PROFILE_WORDS.factorPicture} />
          <p>
            <a href={begin.data.uri} className="inline-block py-1">
              {PROFILE_WORDS.factorLink}
            </a>
          </p>
          <p className="console-lead">
            {PROFILE_WORDS.factorKey}: <code className="console-key">{inGroups(begin.data.secret)}</code>
          </p>
        </CodeDialog>
      )}
    </section>
  )
}

/** In fours, as one types it. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret
}
