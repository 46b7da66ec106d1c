import { type Language, languages } from '../../core/language.ts'
import { excerpt, proseOf } from './prose.ts'
import { forEachEntry, type Rule } from './rule.ts'

interface Term {
  readonly wrong: RegExp
  readonly right: string
}

/** Whole words in lower case (so that "Kata Containers" passes), also at the start of a sentence when `i` is among the flags. */
function spelt(words: string, flags = ''): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, `gu${flags}`)
}

/** Variants of the established terms that keep coming back. */
const terms: Readonly<Record<Language, readonly Term[]>> = {
  fr: [
    { wrong: spelt('containeurs?', 'i'), right: 'conteneur' },
    { wrong: spelt('containers?'), right: 'conteneur' },
    { wrong: spelt('noeuds?', 'i'), right: 'nœud' },
    { wrong: spelt('coeurs?|oeuvres?', 'i'), right: 'cœur, œuvre' },
    { wrong: spelt('haute-disponibilité', 'i'), right: 'haute disponibilité' },
    { wrong: spelt("copie sur le système d'écriture", 'i'), right: 'copie sur écriture' },
    { wrong: spelt('plan de controle', 'i'), right: 'plan de contrôle' },
    { wrong: spelt('control plane'), right: 'plan de contrôle' },
    { wrong: spelt('maillage de service', 'i'), right: 'maillage de services' },
    { wrong: spelt('service mesh'), right: 'maillage de services' },
    { wrong: spelt('répartiteurs? de charges|équilibreurs? de charges?', 'i'), right: 'répartiteur de charge' },
    { wrong: spelt('namespaces?', 'i'), right: 'espace de noms' },
    { wrong: spelt('dépréciée?s?', 'i'), right: 'obsolète' },
    { wrong: spelt('librairies?', 'i'), right: 'bibliothèque' },
    { wrong: spelt('micro-services?', 'i'), right: 'microservice' },
  ],
  en: [
    { wrong: spelt('(?:virtual|container)is(?:e[ds]?|ing|ation)', 'i'), right: '-ize, -ization' },
    { wrong: spelt('micro-services?', 'i'), right: 'microservice' },
    { wrong: spelt('dataplanes?', 'i'), right: 'data plane' },
    { wrong: spelt('simply|seamless(?:ly)?|leverag(?:e[ds]?|ing)', 'i'), right: 'nothing: the sentence does without' },
  ],
}

/**
 * The text keeps to the established terms. Only the text: people do type the variants, so they are welcome
 * among the names. A variant in quotes or just inside a bracket is spoken of and not used: "espace de noms
 * (namespace)".
 */
export const termsAreEstablished: Rule = forEachEntry(({ sections }, problems) => {
  for (const language of languages) {
    for (const { text, lineAt } of proseOf(sections[language])) {
      for (const { wrong, right } of terms[language]) {
        for (const { 0: used, index } of unquoted(text).matchAll(wrong)) {
          if (text[index - 1] === '(') continue
          const shown = excerpt(text, index, used.length)
          problems.error(lineAt(index), {
            en: `"${shown}": instead of "${used}" we write ${right}.`,
            fr: `« ${shown} » : au lieu de « ${used} », on écrit ${right}.`,
          })
        }
      }
    }
  }
})

/** The text with every quotation blanked out, so that places in it stay the same. */
function unquoted(text: string): string {
  return text.replace(/«[^»]*»|"[^"]*"/g, (quotation) => ' '.repeat(quotation.length))
}
