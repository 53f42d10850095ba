import type { Citation } from '../criterion.ts'

/** Standards that requests for proposals name, by the id that they have in the terms. What the terms do not list is not stated. */
export const STANDARDS: readonly {
  id: string
  certification: string
  name: string
  called?: string
  refusal?: Citation
}[] = [
  { id: 'soc2Type2', certification: 'soc2-type-2', name: 'SOC 2 Type II' },
  { id: 'iso27001', certification: 'iso-27001', name: 'ISO/IEC 27001' },
  { id: 'iso27701', certification: 'iso-27701', name: 'ISO/IEC 27701' },
  { id: 'pciDss', certification: 'pci-dss', name: 'PCI DSS' },
  {
    id: 'hipaa',
    certification: 'hipaa',
    name: 'HIPAA',
    refusal: { document: 'dpa', id: 'us-states.health' },
  },
  { id: 'gdpr', certification: 'gdpr', name: 'GDPR readiness', called: 'GDPR' },
]
