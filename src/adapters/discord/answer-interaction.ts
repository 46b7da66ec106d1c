import type { ChatInputCommandInteraction, Interaction } from 'discord.js'
import { answerClick } from './answer-click.ts'
import type { Asking } from './asking.ts'
import { answerCompare, answerConcept, answerTip } from './commands/ask.ts'
import { answerHelp } from './commands/help.ts'
import { answerLanguage } from './commands/language.ts'
import { answerTips } from './commands/tips.ts'
import { explainTerms } from './explain-terms.ts'
import { suggest } from './suggest.ts'
import { respond } from './respond.ts'
import { answerTipForm } from './tips/answer-tip-click.ts'

/** Those of the definitions, by their names there: whatever language they are shown in, Discord sends these. */
const commands: ReadonlyMap<string, (interaction: ChatInputCommandInteraction, asking: Asking) => Promise<void>> =
  new Map([
    ['concept', answerConcept],
    ['compare', answerCompare],
    ['tip', answerTip],
    ['tips', answerTips],
    ['language', answerLanguage],
    ['help', answerHelp],
  ])

export async function answerInteraction(interaction: Interaction, asking: Asking): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, asking)
  if (interaction.isChatInputCommand()) return answerCommand(interaction, asking)
  if (interaction.isMessageContextMenuCommand()) return explainTerms(interaction, asking)
  if (interaction.isModalSubmit()) return answerTipForm(interaction, asking)
  if (interaction.isButton() || interaction.isStringSelectMenu()) return answerClick(interaction, asking)
}

async function answerCommand(interaction: ChatInputCommandInteraction, asking: Asking): Promise<void> {
  const { commandName } = interaction
  const command = commands.get(commandName)
  if (command) return command(interaction, asking)
  const unknown = async () => {
    throw new Error(`There is no command "/${commandName}".`)
  }
  await respond(interaction, false, unknown, asking)
}
