import { errorWords, isSignedOut } from '#lib/client/console/console-error.ts'
import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'

/** Why something could not be done; null shows nothing. What was typed stays where it is. */
export function FaultLine({ id, error }: { id?: string; error: unknown }) {
  if (error === null || error === undefined) return null
  return (
    <p id={id} role="alert" className="console-fault">
      {errorWords(error)}
      {isSignedOut(error) && (
        <>
          {' '}
          <a href={SIGN_IN_PATH} target="_blank" rel="noreferrer">
            Sign in again (opens a new tab)
          </a>
        </>
      )}
    </p>
  )
}
