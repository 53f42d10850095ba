/**
 * Command line: makes tailored files by the built PDF worker in this process, for one customer after the other, with the base
 * and the annex that are there and with both rendered anew, in turn, and prints the median milliseconds of each as JSON. Both
 * have the signed agreements of the offer, as the archive does. bench/run.ts starts it, so that nothing else fills its memory.
 */
import { pathToFileURL } from 'node:url'
import { getDocumentProxy } from 'unpdf'
import type { PdfTask } from '#lib/server/documents/pdf-task.ts'
import { tailoredParts, tailoredTask } from '#lib/server/documents/testing/tailored-parts.ts'
import { demoSigning } from '#lib/server/documents/testing/test-signing.ts'
import { currentBuild } from '#lib/server/platform/builds/build.ts'
import { offerOf } from '#lib/server/terms/current.ts'
import { median } from './median.ts'

type Worker = { default: (task: PdfTask) => Promise<Uint8Array> }

const WARM_UPS = 2
const CUSTOMERS = 9

const build = currentBuild(process.cwd())
if (build === null) throw new Error('There is no PDF worker: run npm run build.')
const { default: make } = (await import(pathToFileURL(build.pdfWorker).href)) as Worker
// The version in force at the moment of the link that is made here.
const result = offerOf('2026-10-01', 'enterprise', 'eu')
if (result?.ok !== true) throw new Error('there is no offer to make a file of')
const { offer } = result
const signing = await demoSigning()
const parts = await tailoredParts(offer, signing, make)
const { sla, dpa, annex } = parts
const note = 'demo signature'

const times = { ours: [] as number[], whole: [] as number[] }
let file: Uint8Array = parts.base
for (let customer = -WARM_UPS; customer < CUSTOMERS; customer += 1) {
  const task = tailoredTask(offer, parts, signing, { preparedFor: `Customer ${customer}` })
  const ours = await millisecondsOf(async () => {
    file = await make(task)
  })
  const whole = await millisecondsOf(async () => {
    const base = await make({ make: 'base', offer, release: signing.release, sla, dpa, note })
    const annexPages = await make({ make: 'annex-pages', annex, note })
    await make({ ...task, base, annex: { title: annex.title, pages: annexPages } })
  })
  if (customer < 0) continue
  times.ours.push(ours)
  times.whole.push(whole)
}
const { numPages: pages } = await getDocumentProxy(file.slice())
console.log(JSON.stringify({ ours: median(times.ours), whole: median(times.whole), pages, names: CUSTOMERS }))

async function millisecondsOf(work: () => Promise<void>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}
