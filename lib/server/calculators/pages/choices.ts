import type { FieldFacts } from '#lib/domain/calculators/view.ts'
import { FORM_WORDS } from '#lib/domain/calculators/words/forms.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import type { Form } from './form.ts'

/** The fields that choose tier and region, which every calculator of an offer begins with. */
export function offerFields(form: Form, { tiers, regions }: Terms): FieldFacts[] {
  return [
    form.field({ name: 'tier', label: FORM_WORDS.tier, kind: 'choice', options: tiers.map(optionOf) }),
    form.field({ name: 'region', label: FORM_WORDS.region, kind: 'choice', options: regions.map(optionOf) }),
  ]
}

/** Notes what a link set beforehand that these terms do not have: another choice must not stand in for it unseen. */
export function checkPreset(form: Form, { version, tiers, regions, severities }: Terms): void {
  const options = { tier: tiers, region: regions, severity: severities }
  for (const [name, known] of Object.entries(options))
    if (form.text(name) !== '') form.choose(name, known, inVersion(version))
}

/** Where a tier, region or severity is looked for. */
export function inVersion(version: string): string {
  return FORM_WORDS.inVersion(version)
}

function optionOf({ id, name }: { id: string; name: string }) {
  return { value: id, label: name }
}
