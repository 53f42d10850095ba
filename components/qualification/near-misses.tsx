import { Fragment } from 'react'
import { versionOfferPath } from '#lib/domain/addresses.ts'
import type { NearMiss, NearMisses } from '#lib/domain/qualification/near-misses.ts'
import { obstaclesInWords, requirementInWords } from '#lib/domain/qualification/obstacle-words.ts'

/** The nearest few are what a buyer can still talk about; the table below has them all. */
const MOST_SHOWN = 5

/** Where no offer qualifies: what rules out most, and the nearest offers with the musts that each fails. */
export function NearMissList({ misses }: { misses: NearMisses }) {
  const obstacles = obstaclesInWords(misses)
  return (
    <section aria-labelledby="nearest" className="mb-12 max-w-[68ch]">
      {obstacles !== '' && <p className="mb-6 text-lead">{obstacles}</p>}
      <h3 id="nearest" className="mb-3 font-serif text-heading font-semibold">
        Nearest offers
      </h3>
      <ol className="border-t border-strong-rule">
        {misses.nearest.slice(0, MOST_SHOWN).map((miss) => (
          <Miss key={`${miss.offer.tier.id} ${miss.offer.region.id}`} miss={miss} />
        ))}
      </ol>
    </section>
  )
}

function Miss({ miss: { offer, failed } }: { miss: NearMiss }) {
  const { version, tier, region } = offer
  return (
    <li className="break-inside-avoid border-b border-rule py-3">
      <a
        href={versionOfferPath(version, tier.id, region.id)}
        className="font-semibold"
      >{`${tier.name}, ${region.name}`}</a>
      <span className="text-soft">{` · fails ${failed.length === 1 ? '1 must' : `${failed.length} musts`}`}</span>
      <ul className="mt-1 list-disc pl-5 text-[0.9375rem]">
        {failed.map(({ requirement, verdictInWords, stated, clause, also }) => (
          <li key={requirement.criterion.id}>
            {`${requirementInWords(requirement)}. ${verdictInWords}: ${stated}`}
            {[...(clause === null ? [] : [clause]), ...also].map(({ address, inWords }) => (
              <Fragment key={address}>
                {' '}
                <span className="whitespace-nowrap">
                  (<a href={address}>{inWords}</a>)
                </span>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </li>
  )
}
