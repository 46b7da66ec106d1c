import type { Ambiguous, Unknown } from '../core/answer.ts'
import { type Block, paragraph, text } from '../core/block.ts'
import { type Concept, titleOf } from '../core/concept.ts'
import type { Language } from '../core/language.ts'
import { openConcept } from './buttons.ts'
import { introduceConcept } from './introduce-concept.ts'
import type { Said } from './said.ts'
import { sentencesIn } from './sentences-in.ts'

/** @param isKept whether the question is remembered: only then may the bot say so */
export function sayUnknown(answer: Unknown, isKept: boolean): Said {
  const { language, candidates, unknownSide, isQuestion } = answer
  const words = sentencesIn(language)
  if (!isQuestion) return { blocks: [paragraph(text(words.nothingAsked)), ...questionsToTry(language)], buttons: [] }
  if (unknownSide !== undefined) {
    const known = candidates.map((concept) => titleOf(concept, language)).join(', ')
    const sentence = words.unknownSide(shorten(unknownSide), known)
    return {
      blocks: [paragraph(text(isKept ? `${sentence} ${words.kept}` : sentence))],
      buttons: candidates.map((concept) => openConcept(concept, language)),
    }
  }
  const sentence = paragraph(text(isKept ? words.notUnderstoodButKept : words.notUnderstood))
  return candidates.length === 0
    ? { blocks: [sentence, ...questionsToTry(language)], buttons: [] }
    : sayCandidates([sentence, paragraph(text(words.nearest))], candidates, language)
}

export function sayAmbiguous({ language, candidates }: Ambiguous): Said {
  return sayCandidates([paragraph(text(sentencesIn(language).whichOne))], candidates, language)
}

/** What a person typed is quoted in part only: they know what they typed. */
function shorten(typed: string): string {
  const longest = 60
  return typed.length > longest ? `${typed.slice(0, longest)}…` : typed
}

function questionsToTry(language: Language): readonly Block[] {
  const words = sentencesIn(language)
  const items = words.questionsToTry.map((question) => [text(question)])
  return [paragraph(text(words.tryAsking)), { kind: 'list', ordered: false, items }]
}

/** Candidates with their first sentence, each a button away. */
function sayCandidates(introduction: readonly Block[], candidates: readonly Concept[], language: Language): Said {
  const items = candidates.map((concept) => introduceConcept(concept, language))
  return {
    blocks: [...introduction, { kind: 'list', ordered: true, items }],
    buttons: candidates.map((concept) => openConcept(concept, language)),
  }
}
