/** A slash command: what people type in Slack, and the line of help that Slack shows for it in both languages. */
export interface SlackCommand {
  readonly name: `/${string}`
  readonly description: string
  readonly usageHint: string
  /** What the command asks for by itself; otherwise its text decides. */
  readonly asks?: 'comparison' | 'tip'
}

/** Both the handlers and the app's manifest are made of these. */
export const slackCommands: readonly SlackCommand[] = [
  {
    name: '/concept',
    description: 'Explique une notion · Explains a concept',
    usageHint: 'etcd · c’est quoi un pod ? · what is a sidecar?',
  },
  {
    name: '/compare',
    description: 'Compare deux notions · Compares two concepts',
    usageHint: 'docker podman · conteneur et machine virtuelle',
    asks: 'comparison',
  },
  {
    name: '/tip',
    description: 'Donne une astuce · Gives a tip',
    usageHint: '[docker · kubernetes]',
    asks: 'tip',
  },
  {
    name: '/timonier',
    description: 'Aide et réglages · Help and settings',
    usageHint: 'tips 09:00 Europe/Paris · tips off · aide · help',
  },
]
