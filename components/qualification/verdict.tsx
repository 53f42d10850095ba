import { versionOfferPath } from '#lib/domain/addresses.ts'
import type { Answer, JudgedOffer } from '#lib/domain/qualification/judged-offer.ts'

const COLOURS: Record<Answer['verdict'], string> = {
  meets: 'text-in-force',
  exceeds: 'text-in-force',
  gap: 'text-announced',
  'not-stated': 'text-soft',
}

/** Whether an offer qualifies, what that rests on, and the way to its page. */
export function OfferVerdict({ offer }: { offer: JudgedOffer }) {
  const { version, tier, region, qualifies, inWords, countsInWords } = offer
  return (
    <span>
      <a href={versionOfferPath(version, tier.id, region.id)} className="plain inline-block py-0.5">
        <strong className={qualifies ? 'text-in-force' : 'text-announced'}>{inWords}</strong>
        <span className="sr-only">{`: ${tier.name}, ${region.name}`}</span>
      </a>
      <span className="block text-small text-soft">{countsInWords}</span>
    </span>
  )
}

/** The verdict on one requirement in a word, what is stated, and the clause that says it. */
export function AnswerVerdict({ answer, tier }: { answer: Answer; tier: string }) {
  const { verdict, verdictInWords, stated, clause, also, list } = answer
  return (
    <span>
      <strong className={`${COLOURS[verdict]} max-sm:mr-2`}>{verdictInWords}</strong>
      <span className="text-small max-sm:mr-2 sm:block">{stated}</span>
      {[...(clause === null ? [] : [clause]), ...also].map(({ address, inWords }) => (
        <a key={address} href={address} className="mr-2 inline-block py-1 text-small">
          {inWords}
          <span className="sr-only">{`, ${tier}: ${answer.requirement.criterion.label}`}</span>
        </a>
      ))}
      {list !== null && <ListNote list={list} about={`${tier}: ${answer.requirement.criterion.label}`} />}
    </span>
  )
}

/** That notices have changed the list of sub-processors since Annex III, with the way to it and to them. */
function ListNote({ list, about }: { list: NonNullable<Answer['list']>; about: string }) {
  return (
    <span className="block text-small">
      <a href={list.href} className="inline-block py-1">
        {list.inWords}
        <span className="sr-only">{`, ${about}`}</span>
      </a>{' '}
      {list.notices.map(({ id, href, inWords }) => (
        <a key={id} href={href} className="mr-2 inline-block py-1">
          {inWords}
          <span className="sr-only">{`, ${about}`}</span>
        </a>
      ))}
    </span>
  )
}
