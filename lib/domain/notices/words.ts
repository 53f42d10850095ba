/** Sentences of the page on which a customer acknowledges a notice. */
export const ACKNOWLEDGE_WORDS = {
  title: 'Confirm that you received a notice',
  doneTitle: 'You received this notice',
  lead: (vendor: string, customer: string, contract: string) =>
    `${vendor} sent this notice to ${customer}, under contract ${contract}:`,
  note: (isObjectable: boolean) =>
    isObjectable
      ? 'Confirming says only that you received it. It is not consent, and you can still object.'
      : 'Confirming says only that you received it. It is not consent.',
  button: 'I received this notice',
  done: (on: string, isObjectable: boolean) =>
    `Noted on ${on}. There is nothing more to do.${isObjectable ? ' You can still object.' : ''}`,
  unknown: 'This link is not valid. Copy the whole link from the mail.',
  unreachable: 'This cannot be noted at the moment. Try again in a few minutes.',
} as const
