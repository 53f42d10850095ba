import { PrintMarks } from '#components/ui/print-marks.tsx'
import type { VerifyPageFacts } from '#lib/domain/verification/view.ts'
import { FileForm } from './file-form.tsx'
import { HashForm } from './hash-form.tsx'
import { HowToCheck } from './how-to-check.tsx'
import { Verdict } from './verdict.tsx'

/** The two ways to ask, the verdict above them once there is one, and how to do without this site. */
export function VerifyPage({ verdict, sha256, fileFault, vendorName, origin }: VerifyPageFacts) {
  return (
    <main id="main" className="mx-auto max-w-[76rem] px-6 pt-10 pb-20">
      <PrintMarks head={`${vendorName} · check of a document`} foot="" />
      <h1 className="mb-2 text-[1.75rem] leading-(--leading-title) sm:text-title">
        Is this document genuine?
      </h1>
      <p className="mb-8 max-w-[68ch] text-lead">
        Check whether a PDF is exactly what {vendorName} issued, which version of the terms it is, and whether
        that version is in force.
      </p>
      {verdict !== null && <Verdict verdict={verdict} />}
      <div className="no-print grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <section aria-labelledby="check-file" className="min-w-0">
          <h2 id="check-file" className="mb-3 text-heading">
            {verdict === null ? 'Check a file' : 'Check another file'}
          </h2>
          <FileForm fault={fileFault} />
        </section>
        <section aria-labelledby="check-hash" className="min-w-0">
          <h2 id="check-hash" className="mb-3 text-heading">
            Check a SHA-256
          </h2>
          <HashForm {...sha256} />
        </section>
      </div>
      <HowToCheck origin={origin} />
    </main>
  )
}
