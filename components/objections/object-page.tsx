import { PageFrame, SectionHeading } from '#components/ui/page-frame.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { objectPath } from '#lib/domain/addresses.ts'
import type { ObjectPageFacts } from '#lib/domain/objections/view.ts'
import { OBJECTION_WORDS } from '#lib/domain/objections/words.ts'
import { ChangeChoice, Concerned, FaultNote, ReasonFields, TextLine } from './form-parts.tsx'

type Form = Extract<ObjectPageFacts, { kind: 'form' }>

/** The page behind the link to object: what changes for a contract, until when, and the form. Nothing is stored before it is sent. */
export function ObjectPage(facts: ObjectPageFacts) {
  const { title } = OBJECTION_WORDS
  return (
    <PageFrame title={title} printed={{ head: facts.legalName, foot: title }}>
      {facts.fault !== null && <FaultNote id="fault" message={facts.fault.message} />}
      {facts.kind === 'form' && <ObjectForm {...facts} />}
    </PageFrame>
  )
}

function ObjectForm(facts: Form) {
  const { vendor, what, deadline, isLate, answer, approval, filed, changes, given, token } = facts
  return (
    <>
      <Concerned vendor={vendor} what={what} />
      <p className="mb-2 max-w-[68ch]">
        <strong className="font-semibold">{deadline}</strong>
        {isLate && ` ${OBJECTION_WORDS.late}`}
      </p>
      {answer !== null && <p className="mb-6 max-w-[68ch]">{answer}</p>}
      {filed.length > 0 && (
        <section className="mb-8">
          <SectionHeading id="filed">{OBJECTION_WORDS.filedBefore}</SectionHeading>
          <ul className="max-w-[68ch] list-disc pl-5">
            {filed.map(({ href, words }) => (
              <li key={href}>
                <a href={href} className="inline-block py-1">
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {approval !== null && <Approval token={token} approval={approval} name={given.name} />}
      <form action={`${objectPath(token)}/now`} method="post" className="no-print mt-6 max-w-[44rem]">
        <ChangeChoice changes={changes} chosen={given.changes} />
        <ReasonFields grounds={given.grounds} name={given.name} />
        <SubmitButton>{OBJECTION_WORDS.button}</SubmitButton>
      </form>
    </>
  )
}

function Approval(props: { token: string; approval: NonNullable<Form['approval']>; name: string }) {
  const { token, approval, name } = props
  return (
    <section className="mb-8">
      <SectionHeading id="approval">{OBJECTION_WORDS.approvalTitle}</SectionHeading>
      <p className="mb-4 max-w-[68ch]">{approval.decided ?? OBJECTION_WORDS.approvalLead}</p>
      <form action={`${objectPath(token)}/decision`} method="post" className="no-print max-w-[44rem]">
        <TextLine id="who" name="name" label={OBJECTION_WORDS.name} value={name} autoComplete="name" />
        <div className="flex flex-wrap gap-3">
          {approval.decision !== 'approved' && (
            <Decide value="approved" label={OBJECTION_WORDS.approve} isQuiet={false} />
          )}
          {approval.decision !== 'refused' && (
            <Decide value="refused" label={OBJECTION_WORDS.refuse} isQuiet />
          )}
        </div>
      </form>
    </section>
  )
}

function Decide({ value, label, isQuiet }: { value: string; label: string; isQuiet: boolean }) {
  const colours = isQuiet ? 'border border-soft text-ink' : 'bg-accent text-on-accent'
  return (
    <button
      type="submit"
      name="decision"
      value={value}
      className={`min-h-11 cursor-pointer rounded-[3px] px-5 py-2 font-semibold ${colours}`}
    >
      {label}
    </button>
  )
}
