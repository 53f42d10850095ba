/** What the API of the calculators says where a question cannot be answered. */
export const API_WORDS = {
  nameVersion: (noVersion: string) =>
    `${noVersion} If your contract specifies a version, name it with "version".`,
  stateFirstDay: (sentence: string) => `${sentence} If yours does, state its first day with "contractStart".`,
  beforeContract: 'the contract begins after the month',
  unusable: (parameter: string, detail: string) => `The parameter "${parameter}" cannot be used: ${detail}.`,
  maintenanceAboveMaximum: (maximum: string) => `the terms exclude at most ${maximum} of maintenance a month`,
  amountTooLarge: 'the amount is too large to calculate exactly',
} as const
