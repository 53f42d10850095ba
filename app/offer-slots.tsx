import { ApiBoundary } from '#components/offer/boundary/api-boundary.tsx'
import { RegionSubprocessors } from '#components/subprocessors/region-subprocessors.tsx'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { billingNotice } from '#lib/domain/offer/page/privacy-lines.ts'
import { examples } from '#lib/server/terms/examples/examples.ts'

/** What other features draw inside the page of an offer, whichever version it shows. */
export function offerSlots(offer: Offer) {
  const vendorName = offer.vendor.shortName
  return {
    subprocessors: (
      <RegionSubprocessors
        list={offer.subprocessors}
        vendorName={vendorName}
        billingNotice={billingNotice(offer)}
      />
    ),
    apiBoundary: <ApiBoundary {...examples()} api={offer.api} vendorName={vendorName} />,
  }
}
