import { CONTROL } from '#components/ui/select-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { LONGEST_CODE } from '#lib/domain/links/limits.ts'
import { linkCodePath } from '#lib/domain/links/page/addresses.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'

/** Stands before everything of a link with an access code. */
export function CodeForm({ token, refused }: { token: string; refused: string | null }) {
  return (
    <>
      <p className="mb-6 max-w-[68ch] text-lead">{TAILORED_WORDS.codeLead}</p>
      {refused !== null && (
        <p id="fault" role="alert" className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          {refused}
        </p>
      )}
      <form action={linkCodePath(token)} method="post" className="max-w-[30rem]">
        <label htmlFor="code" className="block font-semibold">
          {TAILORED_WORDS.code}
        </label>
        <input
          id="code"
          name="code"
          type="password"
          autoComplete="one-time-code"
          required
          maxLength={LONGEST_CODE}
          aria-describedby={refused === null ? undefined : 'fault'}
          className={`${CONTROL} mb-6`}
        />
        <SubmitButton>{TAILORED_WORDS.codeButton}</SubmitButton>
      </form>
    </>
  )
}
