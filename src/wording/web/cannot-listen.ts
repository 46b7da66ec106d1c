import type { Localized } from '../../core/language.ts'

/**
 * @param address where the page was to be: `127.0.0.1:3000`
 * @param reason the system's code, such as `EADDRINUSE`
 */
export function cannotListen(address: string, reason: string): Localized<string> {
  return {
    en: `The web page cannot be served at ${address} (${reason}). Set WEB_PORT to a port that is free, or to 0 to do without the page.`,
    fr: `La page web ne peut pas être servie à l'adresse ${address} (${reason}). Donnez à WEB_PORT un port libre, ou 0 pour se passer de la page.`,
  }
}
