import { join, relative } from 'node:path'
import { noticePath } from './lib/domain/addresses.ts'
import { withoutContractToken } from './lib/domain/contracts/page/addresses.ts'
import { withoutLinkToken } from './lib/domain/links/page/addresses.ts'
import { storedDocument } from './lib/server/archive/answers/serve-document.ts'
import { closeArchive, prepareArchive } from './lib/server/archive/jobs/open-archive.ts'
import { passkeyPermissions } from './lib/server/auth/passkeys/permissions.ts'
import { announceSetUp } from './lib/server/auth/set-up/announce-set-up.ts'
import {
  NEVER_AHEAD as CONTRACT_PAGES,
  contractPageHeaders,
} from './lib/server/contract-page/page-headers.ts'
import { COPY_BODIES } from './lib/server/contracts/copies/upload-limits.ts'
import { TABLE_BODIES } from './lib/server/contracts/import/upload-limits.ts'
import { closePdfPool } from './lib/server/documents/pdf-pool.ts'
import { keptReport } from './lib/server/health/kept-report.ts'
import { readinessReport } from './lib/server/health/readiness-report.ts'
import { warnOfCrowding } from './lib/server/http/bounds/crowding-warning.ts'
import { connectionsWarning } from './lib/server/http/bounds/most-connections.ts'
import { warnOfProxies } from './lib/server/http/bounds/proxy-warning.ts'
import { readBuildFacts } from './lib/server/http/build-facts/public-paths.ts'
import { awaitedPage } from './lib/server/http/front/awaited-page.ts'
import { createFrontServer } from './lib/server/http/front/front-server.ts'
import type { Entry } from './lib/server/http/kept-pages/entry.ts'
import { keepFresh } from './lib/server/http/kept-pages/keep-fresh.ts'
import { PublicCache } from './lib/server/http/kept-pages/public-cache.ts'
import { renderInProcess } from './lib/server/http/kept-pages/render-in-process.ts'
import { keepIcons, keepStaticFiles } from './lib/server/http/kept-pages/static-files.ts'
import { drainOnSignals } from './lib/server/http/listening/drain.ts'
import { listen } from './lib/server/http/listening/listen.ts'
import { requirePortFree } from './lib/server/http/listening/port-free.ts'
import { isReady, setReady } from './lib/server/http/listening/readiness.ts'
import { elementsOf, keepElements } from './lib/server/http/reading-pages/elements.ts'
import { readingPage } from './lib/server/http/reading-pages/reading-page.ts'
import { keepSpeculationRules } from './lib/server/http/reading-pages/speculation-rules.ts'
import { LIMITS } from './lib/server/http/request/limits.ts'
import { drainJobs, prepareJobs, runJobs } from './lib/server/jobs/run-jobs.ts'
import { KeptAnswers } from './lib/server/kept-answers/kept-answers.ts'
import { linkHeaders, NEVER_AHEAD } from './lib/server/links/page/link-headers.ts'
import { closeMail } from './lib/server/mail/send-mail.ts'
import { requireMailFolder } from './lib/server/notices/incoming/folder/require-folder.ts'
import { MAIL_BODIES } from './lib/server/notices/incoming/upload-limits.ts'
import { choiceTarget } from './lib/server/offer/choice/answer-choice.ts'
import { bindToBuild } from './lib/server/platform/builds/own-build.ts'
import { clockWarning, now } from './lib/server/platform/clock.ts'
import { endProcess } from './lib/server/platform/end-process.ts'
import { environment, isDevelopment, nameSite } from './lib/server/platform/env.ts'
import { openFilesLimit } from './lib/server/platform/files/open-files.ts'
import { consoleToLog } from './lib/server/platform/logs/console-to-log.ts'
import { log } from './lib/server/platform/logs/log.ts'
import { errorOncePerKind } from './lib/server/platform/logs/once-per-kind.ts'
import { StartError, startFailure } from './lib/server/platform/start-error.ts'
import { trustProxies } from './lib/server/platform/trusted-proxy.ts'
import { REGISTERED_JOBS } from './lib/server/registered-jobs.ts'
import { closeReadingPool } from './lib/server/spreadsheets/reading-pool.ts'
import { closeWorkbookPool } from './lib/server/spreadsheets/workbook-pool.ts'
import { tellOfPublicCounts } from './lib/server/subprocessors/public-counts.ts'
import { warnOfUnpublished } from './lib/server/terms/checks/unpublished.ts'
import { readTermsAtStart } from './lib/server/terms/read-at-start.ts'
import { keepWarningOfReview } from './lib/server/terms/review/review-notice.ts'
import { tellOfAltered } from './lib/server/terms/shown/as-published.ts'
import { millisecondsToNextChange } from './lib/server/terms/shown/next-change.ts'
import { warmOffers } from './lib/server/terms/warm-offers.ts'
import { closeInspectionPool } from './lib/server/verification/inspection/inspection-pool.ts'
import { FILE_BODIES } from './lib/server/verification/upload-limits.ts'
import { allowedAddressesWarning } from './lib/server/webhooks/allowed-addresses-warning.ts'

/** So many kinds of errors of requests are told apart. */
const MOST_ERRORS = 100

async function serve(): Promise<void> {
  if (isDevelopment()) {
    // What it needs is not installed where the desk is only served.
    const { serveForDevelopment } = await import('./scripts/development/serve.ts')
    return await serveForDevelopment(import.meta.dirname)
  }
  // What this process writes holds keys and, later, people's data: nobody else on the machine reads it.
  process.umask(0o077)
  const { PORT, HOST, PUBLIC_URL, TRUSTED_PROXIES, INCOMING_MAIL_DIRECTORY } = environment()
  requireMailFolder(INCOMING_MAIL_DIRECTORY)
  await requirePortFree(PORT, HOST)
  const build = bindToBuild(import.meta.dirname)
  if (build === null) throw new StartError('Nothing is built yet. Run: npm run build')
  readTermsAtStart()
  consoleToLog(log())
  const clock = clockWarning()
  if (clock !== null) log().warn(clock)

  nameSite(relative(import.meta.dirname, build.site))
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: import.meta.dirname, port: PORT, hostname: HOST ?? 'localhost' })
  await app.prepare()
  const handler = app.getRequestHandler()

  const { publicPaths, revalidateToken, routeKind } = readBuildFacts(build.site)
  const { host } = new URL(PUBLIC_URL)
  const untilChange = () => millisecondsToNextChange(now())
  const ask = renderInProcess(handler, host, revalidateToken)
  const elementAddress = elementsOf(build.elements)
  const asReadingPage = (html: string) => readingPage(html, elementAddress)
  const pages = new PublicCache({ ask, asReadingPage, paths: publicPaths, untilChange, log: log() })
  const files = new Map<string, Entry>()
  const answers = new KeptAnswers({ render: ask, asReadingPage, now, untilChange })
  tellOfAltered(() => {
    pages.outdate()
    answers.forgetAll()
  })
  tellOfPublicCounts((notice) => answers.forget(noticePath(notice)))
  const stopping = new AbortController()
  let drained = Promise.resolve()

  const isNewError = errorOncePerKind(MOST_ERRORS)
  const server = createFrontServer({
    handler,
    routeKind,
    host,
    kept: (path) => pages.get(path) ?? files.get(path),
    stored: (path, target) =>
      storedDocument(path) ?? answers.stored(path, target) ?? awaitedPage(pages, path),
    insteadOf: (target) => choiceTarget(target, now()),
    notFound: () => pages.notFound,
    readiness: keptReport(readinessReport, isReady),
    asReadingPage,
    permissionsOf: passkeyPermissions,
    headersAt: (path) => [...linkHeaders(path), ...contractPageHeaders(path)],
    bodyLimits: new Map([...FILE_BODIES, ...TABLE_BODIES, ...MAIL_BODIES, ...COPY_BODIES]),
    trusts: trustProxies(TRUSTED_PROXIES),
    onProxyFault: warnOfProxies(log()),
    onCrowded: warnOfCrowding(log()),
    onError: (err, path) => {
      if (isNewError(err))
        log().error({ err, path: withoutContractToken(withoutLinkToken(path)) }, 'A request failed')
    },
  })
  // Before anything is opened, for in a container the process has the id 1, and no signal ends that by default.
  drainOnSignals(server, {
    signals: process,
    timeout: LIMITS.drainTimeout,
    begin: () => {
      setReady(false)
      stopping.abort()
      drained = drainJobs()
      log().info('Shutting down: finishing open requests, accepting no new ones')
    },
    finish: async () => {
      await app.close()
      await drained
      await closePdfPool()
      await closeInspectionPool()
      await closeWorkbookPool()
      await closeReadingPool()
      await closeArchive()
      closeMail()
    },
    finishTimeout: LIMITS.endTimeout,
    overdue: () =>
      log().error('Shutting down took too long: something does not answer. The process ends now'),
    exit: endProcess,
  })
  const keepFile = (path: string, entry: Entry) => void files.set(path, entry)
  await keepIcons(join(import.meta.dirname, 'public'), keepFile)
  await keepElements(build.elements, keepFile)
  await keepSpeculationRules(keepFile, [...NEVER_AHEAD, ...CONTRACT_PAGES])
  await prepareArchive(stopping.signal)
  await prepareJobs(REGISTERED_JOBS, stopping.signal)
  await pages.prepare()
  // Draining ends the process, which has nothing to listen for.
  if (stopping.signal.aborted) return
  const address = await listen(server, PORT, HOST)
  keepFresh(pages, stopping.signal, untilChange)
  setReady(true)
  log().info(`Serving on ${address}`)
  void warmOffers(stopping.signal)
  void runJobs(REGISTERED_JOBS, stopping.signal)
  void announceSetUp((text) => process.stdout.write(text), stopping.signal)
  keepWarningOfReview(now, log(), stopping.signal)
  warnOfUnpublished(now(), log())
  const few = connectionsWarning(openFilesLimit())
  if (few !== null) log().warn(few)
  const hole = allowedAddressesWarning()
  if (hole !== null) log().warn(hole)
  // Next serves the scripts, gzipped, for as long as these are missing.
  await keepStaticFiles(build.site, keepFile).catch((err: unknown) => {
    log().warn({ err }, 'Could not read the scripts; Next serves them')
  })
}

serve().catch((error: unknown) => {
  process.stderr.write(`${startFailure(error)}\n`)
  process.exit(1)
})
