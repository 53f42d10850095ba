import { ElementScript } from '#components/ui/element-script.tsx'
import { PASSKEY_WORDS } from '#lib/domain/auth/passkey-words.ts'

/** Signs in with a passkey. Without scripts there is no button, for only a script can ask a browser for one. */
export function PasskeyForm({ to }: { to: string }) {
  return (
    <passkey-form>
      <ElementScript name="passkey-form" />
      <form
        action="/console/sign-in/passkey/now"
        method="post"
        hidden
        className="mt-6 border-t border-rule pt-6"
      >
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="answer" />
        <button
          type="submit"
          className="min-h-11 cursor-pointer rounded-[3px] border border-accent px-5 py-2 font-semibold text-accent"
        >
          {PASSKEY_WORDS.signIn}
        </button>
        <p role="status" className="mt-3 text-[0.9375rem] text-soft empty:hidden" />
      </form>
    </passkey-form>
  )
}
