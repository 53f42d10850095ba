/** What the pages of versions, their feed and the calendar of reviews say. */
export const VERSION_WORDS = {
  compareFrom: 'the version to compare from',
  compareWith: 'the version to compare with',
  choose: (what: string) => `Choose ${what}.`,
  notVersion: (given: string) =>
    `${given} is not a version. Versions are named after the day they take effect, for example 2026-10-01, or 2026-10-01.1 for an edition.`,
  noSuchVersion: (id: string) => `There is no version ${id}. Choose one below.`,
  neitherHas: (key: string, given: string, known: readonly string[]) =>
    `Neither version has a ${key} ${given}. Available: ${known.join(', ')}.`,
  known: (key: string, known: readonly string[]) =>
    `The ${key}s of the two versions are ${known.join(', ')}.`,
  enterDate: 'Enter a date, for example 2026-05-15.',
  notDate: (given: string) => `${given} is not a date. Enter year, month and day, for example 2026-05-15.`,
  noneInForceOn: (day: string, known: string) => `No version of these terms was in force on ${day}. ${known}`,
  compareTitle: (vendor: string) => `Compare two versions of the terms — ${vendor}`,
  changedTitle: (from: string, to: string, vendor: string) =>
    `What changed from ${from} to ${to} — ${vendor}`,
  changedDescription: (from: string, to: string, place: string) =>
    `Every difference between versions ${from} and ${to} of the terms, ${place}, clause by clause.`,
  doesNotOffer: (version: string, place: string) => `Version ${version} does not offer ${place}.`,
  everyOffer: 'every tier and region',
  everyTierIn: (region: string) => `every tier in ${region}`,
  everyRegionOf: (tier: string) => `${tier}, every region`,
  notOffered: (version: string, tier: string, region: string) =>
    `Version ${version} does not offer a tier ${tier} in a region ${region}. See below for what it offers.`,
  feedTitle: (vendor: string) => `${vendor}: versions of the service level agreement`,
  feedDescription: 'Every version of the terms, as it is published.',
  firstVersion: 'The first version.',
  comparedWith: (version: string, counts: string) =>
    `Compared with version ${version}: ${counts === '' ? 'no differences' : counts}.`,
  worse: ' This version contains a Change for the Worse.',
  reasonSays: ' The reason says whether there is a Change for the Worse.',
  reasonSilent:
    ' Read what changed: no rule can rate all of it, and the reason names no Change for the Worse.',
  notWorse: ' No Change for the Worse.',
  /** Of a fact in the version that does not have it. */
  notInVersion: 'not in this version',
  material: 'Material change',
  notMaterial: 'Not a material change',
  notMaterialAsStated: 'Not a material change, as the vendor states',
  subprocessorsChange: 'sub-processors change, for which the DPA has its own rules on notice and objection',
  whatChanged: 'What changed',
  whyNoObligationChanges: 'Why no obligation changes:',
  edition: 'Edition',
  version: 'Version',
  /** @param contact whom to ask */
  altered: (contact: string) =>
    `This entry is not as it was published: it differs from the one recorded when the version was first shown. Compare it with the signed documents you hold, and ask ${contact} which one applies.`,
  entryTitle: (kind: string, version: string, day: string) => `${kind} ${version}, from ${day}`,
  calendarName: (vendor: string) => `${vendor}: reviews of the service level agreement`,
  reviewSummary: (vendor: string) => `Review of the service level agreement, ${vendor}`,
  reviewDescription: (vendor: string) =>
    `${vendor} reviews the service level agreement and its page by this day.`,
} as const
