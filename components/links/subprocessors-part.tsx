import { CONTROL } from '#components/ui/select-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { OptionSubprocessors } from '#lib/domain/links/page/facts.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'

type Props = { subprocessors: OptionSubprocessors; name: string }

/** How many there are today, what changes next, and the form to be told of changes, for what the link fixes. */
export function SubprocessorsPart({ subprocessors, name }: Props) {
  const { href, count, next, selection } = subprocessors
  const id = `subscribe-${name.toLowerCase()}`
  return (
    <>
      <p>
        <a href={href} className="inline-block py-1">
          {count}
        </a>
      </p>
      {next !== null && (
        <p className="max-w-[68ch]">
          <a href={next.href} className="inline-block py-1">
            {next.words}
          </a>
        </p>
      )}
      <form action="/subscriptions/request" method="post" className="no-print mt-3 max-w-[30rem]">
        <input type="hidden" name="follow" value="notices" />
        <input type="hidden" name="frequency" value="at-once" />
        {selection.map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <p className="font-semibold">{TAILORED_WORDS.subscribe}</p>
        <label htmlFor={id} className="mt-2 block text-[0.9375rem]">
          {TAILORED_WORDS.email}
        </label>
        <input
          id={id}
          name="email"
          type="email"
          autoComplete="email"
          spellCheck={false}
          required
          maxLength={254}
          aria-describedby={`${id}-help`}
          className={CONTROL}
        />
        <p id={`${id}-help`} className="mt-1 mb-3 text-small text-soft">
          {TAILORED_WORDS.subscribeHelp}
        </p>
        <SubmitButton>{TAILORED_WORDS.subscribeButton}</SubmitButton>
      </form>
    </>
  )
}
