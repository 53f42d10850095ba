/**
 * Command line: renders the SLA of every offer by the built PDF worker and by pdfmake in turn, in this process, and
 * prints the median milliseconds of each as JSON. bench/run.ts starts it, so that nothing else fills its memory.
 */
import { pathToFileURL } from 'node:url'
import pdfmake from 'pdfmake'
import type { Offer } from '#lib/domain/offer/offer.ts'
import type { PdfTask } from '#lib/server/documents/pdf-task.ts'
import { currentBuild } from '#lib/server/platform/builds/build.ts'
import { median } from './median.ts'
import { pdfmakeDocument } from './pdf/pdfmake-document.ts'
import { giveFonts } from './pdf/pdfmake-fonts.ts'
import { pagesOfSameText } from './pdf/same-text.ts'
import { sampleOffers } from './pdf/sample-offers.ts'

type Render = (offer: Offer) => Promise<Uint8Array>
type Worker = { default: (task: PdfTask) => Promise<Uint8Array> }

const WARM_UPS = 3

const build = currentBuild(process.cwd())
if (build === null) throw new Error('There is no PDF worker: run npm run build.')
const worker = (await import(pathToFileURL(build.pdfWorker).href)) as Worker
giveFonts()

const byUs: Render = (offer) => worker.default({ make: 'document', offer, kind: 'sla', signing: null })
const byPdfmake: Render = (offer) => pdfmake.createPdf(pdfmakeDocument(offer, 'sla')).getBuffer()

const offers = sampleOffers()
const [first] = offers
for (let round = 0; round < WARM_UPS; round += 1) {
  await byUs(first)
  await byPdfmake(first)
}
const times = { ours: [] as number[], pdfmake: [] as number[] }
for (const offer of offers) {
  times.ours.push(await millisecondsOf(byUs, offer))
  times.pdfmake.push(await millisecondsOf(byPdfmake, offer))
}
const pages = await pagesOfSameText(await byUs(first), await byPdfmake(first))
console.log(JSON.stringify({ ours: median(times.ours), pdfmake: median(times.pdfmake), pages }))

async function millisecondsOf(render: Render, offer: Offer): Promise<number> {
  const before = performance.now()
  await render(offer)
  return performance.now() - before
}
