import { globSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** One question with what is right: a list of groups, each with the ids that are right for it; two groups are a comparison; none means "must be refused". */
const questionSchema = z.object({
  query: z.string(),
  language: z.enum(['fr', 'en']),
  kind: z.string(),
  expected: z.array(z.array(z.string()).min(1)),
})

export type EvalQuestion = z.infer<typeof questionSchema>

/** @param pattern a file or a glob of JSON lines */
export function readQuestions(pattern: string): readonly EvalQuestion[] {
  return globSync(pattern)
    .toSorted()
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => questionSchema.parse(JSON.parse(line)))
}
