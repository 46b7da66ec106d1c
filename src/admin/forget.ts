import { SetUpError } from '../core/errors.ts'
import { isPlatform } from '../core/question.ts'
import { openTheStore } from '../open-the-store.ts'
import { inBoth, operatorWords } from '../wording/operator/operator-words.ts'
import type { Invocation } from './invocation.ts'
import { wordAt } from './options.ts'

/** Erases what somebody chose. A SQLite file must not be held by a running bot. */
export async function forgetSomebody({ options, config, language }: Invocation): Promise<string> {
  const example = 'forget slack T024BE7LD:U024BE7LH'
  const platform = wordAt(options, 0, 'platform', example)
  const id = wordAt(options, 1, 'person', example)
  if (!isPlatform(platform)) throw new SetUpError([{ what: inBoth((words) => words.unknownPlatform(platform)) }])
  await using store = await openTheStore(config())
  return operatorWords[language].forgotten(await store.forgetPerson({ platform, id }))
}
