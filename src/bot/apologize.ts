import type { Language } from '../core/language.ts'
import type { Message } from '../core/message.ts'

/** Makes an apology with a reference of whatever went wrong. */
export type Apologize = (error: unknown, language: Language) => Message

/** What `work` answers, or an apology. */
export async function orApology(
  apologize: Apologize,
  language: Language,
  work: () => Message | Promise<Message>,
): Promise<Message> {
  try {
    return await work()
  } catch (error) {
    return apologize(error, language)
  }
}
