import { SectionHeading } from '#components/ui/page-frame.tsx'
import { CONTROL } from '#components/ui/select-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { linkQuestionPath } from '#lib/domain/links/page/addresses.ts'
import type { AskForm as AskFormFacts } from '#lib/domain/links/page/facts.ts'
import { MOST_ASKED, MOST_ASKER } from '#lib/domain/links/page/limits.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'

type Props = { token: string; by: string; form: AskFormFacts }

/** The form of a question to whoever prepared the page. */
export function AskForm({ token, by, form }: Props) {
  return (
    <section data-section="question" className="no-print mb-12">
      <SectionHeading id="question">{TAILORED_WORDS.ask(by)}</SectionHeading>
      {form.isSent && (
        <p role="status" className="mb-4 max-w-[68ch] border-l-3 border-in-force pl-5">
          {TAILORED_WORDS.sent(by)}
        </p>
      )}
      {form.fault !== null && (
        <p
          id="fault"
          role="alert"
          className="mb-4 max-w-[68ch] border-l-3 border-announced pl-5 wrap-anywhere"
        >
          {form.fault}
        </p>
      )}
      <form action={linkQuestionPath(token)} method="post" className="max-w-[44rem]">
        <label htmlFor="asked" className="block font-semibold">
          {TAILORED_WORDS.question}
        </label>
        <textarea
          id="asked"
          name="question"
          required
          rows={5}
          maxLength={MOST_ASKED}
          defaultValue={form.question}
          aria-describedby="asked-help"
          className={CONTROL}
        />
        <p id="asked-help" className="mt-1 mb-4 text-small text-soft">
          {TAILORED_WORDS.askHelp}
        </p>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <Line id="name" label={TAILORED_WORDS.name} value={form.name} most={MOST_ASKER} type="text" />
          <Line id="email" label={TAILORED_WORDS.yourEmail} value={form.email} most={254} type="email" />
        </div>
        <div className="mt-6">
          <SubmitButton>{TAILORED_WORDS.send}</SubmitButton>
        </div>
      </form>
    </section>
  )
}

type LineProps = { id: 'name' | 'email'; label: string; value: string; most: number; type: 'text' | 'email' }

function Line({ id, label, value, most, type }: LineProps) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <input
        id={id}
        name={id}
        type={type}
        autoComplete={id}
        required
        maxLength={most}
        defaultValue={value}
        className={CONTROL}
      />
    </div>
  )
}
