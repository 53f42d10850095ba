import type { Terms } from '#lib/domain/terms/schema.ts'
import type { Field, Form } from './form.ts'

/** The fields that choose tier and region, which every calculator of an offer begins with. */
export function offerFields(form: Form, { tiers, regions }: Terms): Field[] {
  return [
    form.field({ name: 'tier', label: 'Tier', kind: 'choice', options: tiers.map(optionOf) }),
    form.field({ name: 'region', label: 'Region', kind: 'choice', options: regions.map(optionOf) }),
  ]
}

function optionOf({ id, name }: { id: string; name: string }) {
  return { value: id, label: name }
}
