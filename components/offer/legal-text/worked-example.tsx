import type { WorkedExample as Example } from '#lib/domain/offer/page/worked-example.ts'

/** Under a formula, a month reckoned by it, with a way to reckon another. */
export function WorkedExample({ example, isDraft }: { example: Example; isDraft: boolean }) {
  const { given, reckoning, outcome, href } = example
  return (
    <div className="example">
      <p className="label">For explanation only; not part of the agreement</p>
      <p>{given}</p>
      <p className="figures">{reckoning}</p>
      <p>
        {outcome} {!isDraft && <a href={href}>Calculate your own month</a>}
      </p>
    </div>
  )
}
