import type { Contract, NoticeKind } from '../../contracts/customer.ts'
import type { WrittenContent } from './content.ts'

/**
 * Whether a written notice concerns a contract, by its scope. Maintenance that is over before a contract begins does not. A
 * correction of a notice concerns those of that notice, whoever they are: that is not asked here.
 */
export function writtenConcerns(
  content: WrittenContent,
  { tier, region, services, begins }: Pick<Contract, 'tier' | 'region' | 'services' | 'begins'>,
): boolean {
  const { scope } = content
  if (content.kind === 'maintenance' && begins > content.ends.slice(0, 10)) return false
  return (
    (scope.tiers === null || scope.tiers.includes(tier)) &&
    (scope.regions === null || scope.regions.includes(region)) &&
    (scope.services === null || services === null || services.some((id) => scope.services?.includes(id)))
  )
}

/** Of what a contact has to be told to get a written notice. @param corrected the kind of the notice that it corrects */
export function writtenKindOf({ kind }: WrittenContent, corrected: NoticeKind | null): NoticeKind {
  return kind === 'correction' ? (corrected ?? 'service') : 'service'
}
