import { mailtoOf } from '#lib/domain/links/page/mail-address.ts'
import type { QuestionLine } from '#lib/domain/links/visits/view.ts'
import { VISITS_WORDS } from '#lib/domain/links/visits/words.ts'
import { Moment } from '../../shell/zone.tsx'

/** The questions that were asked on the page of a link, the newest first. */
export function QuestionList({ questions, at }: { questions: readonly QuestionLine[]; at: string }) {
  return (
    <section aria-labelledby="questions" className="mt-8">
      <h2 id="questions">{VISITS_WORDS.questions}</h2>
      {questions.length === 0 && <p className="console-empty">{VISITS_WORDS.noQuestions}</p>}
      <ol>
        {questions.map(({ id, name, email, question, at: asked }) => (
          <li key={id} className="py-1 wrap-anywhere">
            <Moment moment={asked} at={at} />, <bdi>{name}</bdi>, <a href={mailtoOf(email)}>{email}</a>
            <span dir="auto" className="block max-w-[68ch] whitespace-pre-line">
              {question}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
