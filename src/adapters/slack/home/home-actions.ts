/** What can be clicked in the Home tab alone. */
export const homeActions = {
  language: 'home:language',
  visibility: 'home:visibility',
  forget: 'home:forget',
  plan: 'tips:plan',
} as const
