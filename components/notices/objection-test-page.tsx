import { PageFrame } from '#components/ui/page-frame.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { objectionTestPath } from '#lib/domain/addresses.ts'
import { ADDRESS_TEST_WORDS } from '#lib/domain/notices/objection-address/words.ts'
import type { ObjectionTestFacts } from '#lib/domain/notices/view.ts'

/** The page behind the link of a test message: nothing is noted before the button is pressed. */
export function ObjectionTestPage(facts: ObjectionTestFacts) {
  const title = facts.kind === 'done' ? ADDRESS_TEST_WORDS.doneTitle : ADDRESS_TEST_WORDS.title
  return (
    <PageFrame title={title} printed={{ head: facts.legalName, foot: title }}>
      {facts.kind === 'fault' && (
        <p role="alert" className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 text-lead">
          {facts.message}
        </p>
      )}
      {facts.kind === 'done' && <p className="max-w-[68ch] text-lead">{ADDRESS_TEST_WORDS.done(facts.on)}</p>}
      {facts.kind === 'asks' && (
        <>
          <p className="mb-6 max-w-[68ch] text-lead wrap-anywhere">
            {ADDRESS_TEST_WORDS.asks(facts.address)}
          </p>
          <form action={`${objectionTestPath(facts.token)}/now`} method="post" className="no-print">
            <SubmitButton>{ADDRESS_TEST_WORDS.button}</SubmitButton>
          </form>
        </>
      )}
    </PageFrame>
  )
}
