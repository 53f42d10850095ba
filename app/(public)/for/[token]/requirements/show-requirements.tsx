import { RequirementsPage } from '#components/links/requirements-page.tsx'
import { AnswerTable } from '#components/qualification/answer-table.tsx'
import { FaultSummary } from '#components/qualification/fault-summary.tsx'
import { RequirementForm } from '#components/qualification/requirement-form.tsx'
import { linkRequirementsPath } from '#lib/domain/links/page/addresses.ts'
import type { LinkRequirements } from '#lib/domain/links/requirements/view.ts'
import { REQUIREMENTS_WORDS } from '#lib/domain/links/requirements/words.ts'

/** The page of requirements of a link, with the form and the table that the public page of requirements has. */
export function ShowRequirements(facts: LinkRequirements) {
  const { token, criteria, question, options } = facts
  return (
    <RequirementsPage
      {...facts}
      faults={<FaultSummary faults={question.faults} criteria={criteria} />}
      answers={
        <AnswerTable
          caption={REQUIREMENTS_WORDS.answers}
          columns={options.map(({ name, heading, judged }) => ({ key: name, heading, judged }))}
        />
      }
      form={
        <RequirementForm
          criteria={criteria}
          question={question}
          version={null}
          action={linkRequirementsPath(token)}
          submit={REQUIREMENTS_WORDS.submit}
        />
      }
    />
  )
}
