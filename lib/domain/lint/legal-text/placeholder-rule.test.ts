import { expect, test } from 'vitest'
import { placeholderUseFindings } from './placeholder-rule.ts'

const at = (text: string) =>
  placeholderUseFindings('sla', `# Title\n\n## Claims {#claims}\n\n{#claims.window} ${text}\n`).map(
    ({ place, message }) => `${'id' in place ? place.id : ''}: ${message}`,
  )
const OTHER = (token: string) => [`claims.window: “${token}” prints something else than a value of the terms`]
const NONE = (token: string) => `claims.window: “${token}” is not a condition on a value of the terms`
const JOINED = (text: string) => [`claims.window: “${text}” prints other digits than the value has`]

test.each([
  'within {{ claim.days }} days, {{claim.days}}, ({{ claim.days }}) and **{{ claim.days }}**.',
  '{% if credits.soleRemedy %}A{% elsif support.emergency or continuity.rto %}B{% else %}C{% endif %}',
  '{% unless credits.soleRemedy %}A{% endunless %} {%- if tier.id == "starter" -%} B {%- endif -%}',
  'in 3 months {{ claim.days }}, of version 2 {{ claim.days }} 4',
])('%j prints the values of the terms', (text) => {
  expect(at(text)).toEqual([])
})

test.each([
  ['{{ claim.days | minus: 10 }} days', OTHER('{{ claim.days | minus: 10 }}')],
  ['{{ claim.days | replace: "30", "3" }}', OTHER('{{ claim.days | replace: "30", "3" }}')],
  ['{{ "5" }} days', OTHER('{{ "5" }}')],
  ['{{ 5 }} days', OTHER('{{ 5 }}')],
  ['{{ claim.days }}0 days', JOINED('{{ claim.days }}0')],
  ['{{ claim.days }}**0** days', JOINED('{{ claim.days }}**0**')],
  ['{{ claim.days }}.5 days', JOINED('{{ claim.days }}.5')],
  [
    '{{ claim.days }}{% if credits.soleRemedy %}0{% endif %} days',
    JOINED('{{ claim.days }}{% if credits.soleRemedy %}0{%'),
  ],
  ['1{{ claim.days }} days', JOINED('1{{ claim.days }}')],
  ['{{ claim.days }}{{ claim.days }} days', JOINED('{{ claim.days }}{{')],
])('%j does not', (text, found) => {
  expect(at(text)).toEqual(found)
})

test.each([
  ['{% comment %}{{ claim.days }}{% endcomment %}5 days', ['{% comment %}', '{% endcomment %}']],
  ['{% assign x = 5 %}x days', ['{% assign x = 5 %}']],
  ['{% if false %}{{ claim.days }}{% endif %} 5 days', ['{% if false %}']],
  ['{% if 1 == 2 %}{{ claim.days }}{% endif %} 5 days', ['{% if 1 == 2 %}']],
  ['{% raw %}{{ claim.days }}{% endraw %} days', ['{% raw %}', '{% endraw %}']],
])('%j is no condition', (text, tokens) => {
  expect(at(text).filter((found) => found.endsWith('is not a condition on a value of the terms'))).toEqual(
    tokens.map(NONE),
  )
})
