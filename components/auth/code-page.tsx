import { SubmitButton } from '#components/ui/submit-button.tsx'
import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import type { SignInPageFacts } from '#lib/domain/auth/view.ts'
import { Fault, Field, FormPage } from './form-parts.tsx'

/** The second step of signing in: the code that an app shows. */
export function CodePage({ title, fault, to }: SignInPageFacts) {
  return (
    <FormPage
      title={title}
      lead="Open your authenticator app, and enter the code that it shows for this desk."
    >
      <Fault fault={fault} />
      <form action="/console/sign-in/code/now" method="post">
        <input type="hidden" name="to" value={to} />
        <Field
          name="code"
          label="Six-digit code"
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={11}
          isFocused
          isAtFault={fault !== null}
        />
        <SubmitButton>Continue</SubmitButton>
      </form>
      <p className="mt-8 text-[0.9375rem] text-soft">
        No app at hand any more? Ask an administrator of the desk for a link. Or{' '}
        <a href={SIGN_IN_PATH}>sign in as someone else</a>.
      </p>
    </FormPage>
  )
}
