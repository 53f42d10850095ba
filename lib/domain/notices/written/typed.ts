import type { WrittenContent, WrittenKind } from './content.ts'
import { typedMoment } from './moment-typed.ts'
import type { TypedNotice } from './read-written.ts'

/** A form that is empty but for its kind. */
export function emptyNotice(kind: WrittenKind): TypedNotice {
  return {
    kind,
    starts: '',
    ends: '',
    work: '',
    event: '',
    effect: '',
    corrects: '',
    what: '',
    wrong: '',
    right: '',
    tiers: [],
    regions: [],
    services: [],
  }
}

/** What a person has written, as they typed it. */
export function typedNotice(content: WrittenContent): TypedNotice {
  const { kind, scope } = content
  const typed = {
    ...emptyNotice(kind),
    tiers: scope.tiers ?? [],
    regions: scope.regions ?? [],
    services: scope.services ?? [],
  }
  switch (content.kind) {
    case 'maintenance': {
      const { starts, ends, work, effect } = content
      return { ...typed, starts: typedMoment(starts), ends: typedMoment(ends), work, effect }
    }
    case 'force-majeure': {
      const { began, expectedEnd, event, effect } = content
      return { ...typed, starts: typedMoment(began), ends: typedMoment(expectedEnd), event, effect }
    }
    case 'correction': {
      const { corrects, wrong, right } = content
      const of = 'notice' in corrects ? { corrects: corrects.notice } : { what: corrects.what }
      return { ...typed, ...of, wrong, right }
    }
  }
}
