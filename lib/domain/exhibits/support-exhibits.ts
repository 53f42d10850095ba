import { responseTimeInWords } from '../support/first-response.ts'
import type { SupportPlan, Terms } from '../terms/schema.ts'
import { type Exhibit, exhibit } from './table.ts'

/** What each severity means. */
export function severitiesExhibit(severities: Terms['severities']): Exhibit {
  return exhibit(
    'severities',
    'Severities',
    [{ label: 'Severity' }, { label: 'What it means', width: 3 }],
    severities.map(({ id, name, meaning }) => [id, `${id} ${name}`, meaning]),
  )
}

/** First response per severity of the tier's plan, and the clock that it is counted on. */
export function firstResponseExhibit(
  plan: SupportPlan,
  severities: Terms['severities'],
  hours: string,
): Exhibit {
  return exhibit(
    'first-response',
    `First response, ${plan.name} support`,
    [
      { label: 'Severity', width: 0.9 },
      { label: 'First response within', width: 1.2 },
      { label: 'Counted in', width: 2.4 },
    ],
    severities.map(({ id, name }) => {
      const time = plan.firstResponse[id]
      return [
        id,
        `${id} ${name}`,
        responseTimeInWords(time),
        time.clock === 'business' ? hours : 'every hour of every day',
      ]
    }),
  )
}

/** How support is reached. */
export function channelsExhibit(channels: Terms['channels']): Exhibit {
  return exhibit(
    'channels',
    'Support channels',
    [{ label: 'Channel' }, { label: 'How and for what', width: 2.4 }],
    channels.map(({ id, name, detail }) => [id, name, detail]),
  )
}

/** Who takes over from whom, and when at the latest. */
export function escalationExhibit(plan: SupportPlan): Exhibit {
  return exhibit(
    'escalation',
    `Escalation, ${plan.name} support`,
    [{ label: 'Level' }, { label: 'Role', width: 2 }, { label: 'Handed on after', align: 'end', width: 1.8 }],
    plan.escalation.map(({ level, role, handOff }) => [
      level,
      level,
      role,
      handOff === null ? 'last level' : responseTimeInWords(handOff),
    ]),
  )
}
