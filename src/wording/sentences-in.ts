import type { Language } from '../core/language.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Sentences } from './sentences.ts'

export function sentencesIn(language: Language): Sentences {
  return language === 'fr' ? fr : en
}
