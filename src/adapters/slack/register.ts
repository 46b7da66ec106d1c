import type { App } from '@slack/bolt'
import { handleAsking } from './ask/handle-asking.ts'
import { handleClicks } from './clicks.ts'
import { handleCommands } from './commands.ts'
import { handleTerms } from './explain-terms.ts'
import { handleDeletedChannels } from './forget-channels.ts'
import type { Handling } from './handling.ts'
import { handleHome } from './home/handle-home.ts'
import { handleMessages } from './messages.ts'
import { handleTipsButtons } from './tips/handle-buttons.ts'
import { handleTipsForm } from './tips/handle-form.ts'

/** Everything that the bot does in Slack, on an app with whatever receiver. */
export function registerHandlers(app: App, handling: Handling): void {
  handleCommands(app, handling)
  handleMessages(app, handling)
  handleClicks(app, handling)
  handleAsking(app, handling)
  handleTerms(app, handling)
  handleHome(app, handling)
  handleTipsForm(app, handling)
  handleTipsButtons(app, handling)
  handleDeletedChannels(app, handling)
}
