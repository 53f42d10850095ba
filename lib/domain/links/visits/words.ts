import { counted } from '../../quantities/time/duration.ts'
import type { PageSection } from './report.ts'
import type { VisitClass } from './visit-class.ts'

/** What each class of visits is called. */
export const CLASS_NAMES: Readonly<Record<VisitClass, string>> = {
  'likely-human': 'Likely a person',
  'probable-scanner': 'Probably a scanner',
  unfurl: 'Preview in a chat or mail',
  internal: 'Your own company',
}

/** What each part of the page is called. */
export const SECTION_NAMES: Readonly<Record<PageSection, string>> = {
  options: 'Options',
  credits: 'Service credits',
  announced: 'Announced version',
  documents: 'Documents',
  subprocessors: 'Sub-processors',
  calculators: 'Calculators and requirements',
  question: 'Question form',
}

/** What the console says of the visits of a link. */
export const VISITS_WORDS = {
  title: 'Visits',
  loading: 'Loading the visits …',
  off: 'Visits are not recorded: LINK_VISITS is off.',
  none: 'Nobody has opened this link yet.',
  first: 'First read',
  last: 'Last read',
  notYet: 'not yet, as far as can be told',
  read: 'What was read',
  inVisits: (visits: number) => `in ${counted(visits, 'visit')}`,
  downloaded: 'What was downloaded',
  nothing: 'nothing',
  opened: 'Opened',
  who: 'Who',
  parts: 'Read',
  options: (names: readonly string[]) => `${names.length === 1 ? 'option' : 'options'} ${names.join(', ')}`,
  files: 'Downloaded',
  openings: (times: number) => `opened ${times} times`,
  exclude: 'Exclude',
  include: 'Count again',
  excluded: (by: string) => `Excluded by ${by}`,
  done: 'The visit no longer counts.',
  undone: 'The visit counts again.',
  actions: 'Actions',
  older: (visits: number) => `${counted(visits, 'older visit')} not listed, but counted.`,
  questions: 'Questions',
  noQuestions: 'No question yet.',
  kept: (days: number) => `Visits and questions are deleted after ${counted(days, 'day')}.`,
  likely: '“Likely”, since a patient program can look like a person.',
} as const
