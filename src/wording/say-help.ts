import { note, paragraph, text } from '../core/block.ts'
import type { Language } from '../core/language.ts'
import type { Said } from './said.ts'
import { sentencesIn } from './sentences-in.ts'

export function sayHelp(language: Language): Said {
  const words = sentencesIn(language)
  const items = words.help.map(([example, effect]) => [{ kind: 'code', text: example } as const, text(` → ${effect}`)])
  return {
    blocks: [
      { kind: 'heading', level: 1, text: words.helpTitle },
      paragraph(text(words.helpIntroduction)),
      { kind: 'list', ordered: false, items },
      note(text(words.helpPrivacy)),
    ],
    buttons: [],
  }
}
