/** The point of "K8s 1.35" or "e.g." ends no sentence: a space follows, and a capital. */
export function firstSentence(summary: string): string {
  return /^.{20,}?\.(?=\s+\p{Lu})/su.exec(summary)?.[0] ?? summary
}
