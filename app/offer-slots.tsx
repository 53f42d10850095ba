import { ApiBoundary } from '#components/offer/boundary/api-boundary.tsx'
import { LiveList } from '#components/subprocessors/live-list.tsx'
import { RegionSubprocessors } from '#components/subprocessors/region-subprocessors.tsx'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { billingNotice } from '#lib/domain/offer/page/privacy-lines.ts'
import type { LiveList as LiveListFacts } from '#lib/domain/subprocessors/view.ts'
import { examples } from '#lib/server/terms/examples/examples.ts'

/**
 * What other features draw inside the page of an offer, whichever version it shows.
 * @param live the list of the day and how it differs from Annex III, which is shown as it was released where `live` has no list
 */
export function offerSlots(offer: Offer, live: LiveListFacts | null) {
  const vendorName = offer.vendor.shortName
  return {
    subprocessors: (
      <>
        {live !== null && <LiveList {...live} />}
        <RegionSubprocessors
          list={live?.list ?? offer.subprocessors}
          vendorName={vendorName}
          billingNotice={billingNotice(offer)}
        />
      </>
    ),
    apiBoundary: <ApiBoundary {...examples()} api={offer.api} vendorName={vendorName} />,
  }
}
