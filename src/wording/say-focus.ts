import type { Explanation } from '../core/answer.ts'
import { type Block, type Inlines, paragraph } from '../core/block.ts'
import { type Concept, titleOf } from '../core/concept.ts'
import type { Language } from '../core/language.ts'
import { inOtherLanguage, openSubject } from './buttons.ts'
import { announcesNext } from './cut-body.ts'
import { sayProvenance } from './provenance.ts'
import type { Said } from './said.ts'
import { sentencesIn } from './sentences-in.ts'

/** The one thing that was asked about an entry: its gist, its example, or where it comes from. */
export function sayFocus({ concept, language }: Explanation, focus: NonNullable<Explanation['focus']>): Said {
  const words = sentencesIn(language)
  const title = titleOf(concept, language)
  const about = { kind: 'concept', id: concept.id } as const
  const heading = focus === 'example' ? words.exampleTitle(title) : title
  return {
    blocks: [{ kind: 'heading', level: 1, text: heading }, ...blocksOf(concept, focus, language)],
    buttons: [openSubject(words.wholeConcept, about, language), inOtherLanguage(about, language)],
    about,
  }
}

function blocksOf(concept: Concept, focus: NonNullable<Explanation['focus']>, language: Language): readonly Block[] {
  switch (focus) {
    case 'summary':
      return concept.body[language].slice(0, 1)
    case 'example':
      return exampleIn(concept.body[language])
    case 'sources':
      return [sayProvenance(concept, language)]
  }
}

/** The first command or manifest, with the sentence that announces it. */
function exampleIn(body: readonly Block[]): readonly Block[] {
  const at = body.findIndex((block) => block.kind === 'code')
  const before = body[at - 1]
  const announcement =
    before?.kind === 'paragraph' && announcesNext(before) ? [paragraph(...lastSentence(before.content))] : []
  return [...announcement, ...body.slice(Math.max(0, at), at + 1)]
}

function lastSentence(content: Inlines): Inlines {
  const at = content.findLastIndex((inline) => inline.kind === 'text' && sentenceEnd.test(inline.text))
  const inline = content[at]
  if (!inline) return content
  return [{ ...inline, text: inline.text.replace(sentenceEnd, '') }, ...content.slice(at + 1)]
}

/** Up to the last point that a space and a capital follow. */
const sentenceEnd = /^.*[.!?]\s+(?=\p{Lu})/su
