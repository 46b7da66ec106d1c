import { ComponentType, type Message, type MessageContextMenuCommandInteraction } from 'discord.js'
import type { Asking } from './asking.ts'
import { privatePlace } from './place.ts'
import { plainQuestion } from './plain-question.ts'
import { respond } from './respond.ts'

/** Explains to whoever asks, and nobody else, what somebody's message names. */
export async function explainTerms(interaction: MessageContextMenuCommandInteraction, asking: Asking): Promise<void> {
  const text = plainQuestion(textOf(interaction.targetMessage))
  const work = async () => ({ message: await asking.bot.explainTerms(text, privatePlace(interaction)) })
  await respond(interaction, false, work, asking)
}

/** All that can be read in a message: its own words, those of its embeds and text displays, those that it forwards. */
function textOf({ content, embeds, components, messageSnapshots }: Message): string {
  return [
    content,
    ...embeds.flatMap(({ title, description, fields }) => [
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ]),
    ...components.map((component) => (component.type === ComponentType.TextDisplay ? component.content : '')),
    ...messageSnapshots.map((forwarded) => forwarded.content),
  ]
    .filter(Boolean)
    .join('\n')
}
