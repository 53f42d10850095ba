/** The page behind the link of a notice's mail: what its button would note, that it was noted, or why it cannot be. */
export type AcknowledgePageFacts = { legalName: string; vendor: string } & (
  | { kind: 'asks'; token: string; what: NoticeNamed }
  | { kind: 'done'; what: NoticeNamed; on: string }
  | { kind: 'fault'; status: 404 | 503; message: string }
)

/** The page behind the link of a test message to the address for objections. */
export type ObjectionTestFacts = { legalName: string } & (
  | { kind: 'asks'; token: string; address: string }
  | { kind: 'done'; on: string }
  | { kind: 'fault'; status: 404 | 503; message: string }
)

/** A notice as its customer knows it. `href`: its public page; null where it has none. Only to changes of sub-processors may one object. */
export type NoticeNamed = {
  title: string
  href: string | null
  isObjectable: boolean
  /** By when this contract may object, and from when what changes takes effect for it, in sentences. */
  dates: readonly string[]
  customer: string
  contract: string
}
