/** A concept to copy and fill in: it loads as it stands, so that what the lint says of it is what is left to do. */
export function entryTemplate(verified: string): string {
  return `---
category: kubernetes
related: [pod, node]
sources:
  - https://example.com/docs/my-concept/
verified: ${verified}
names:
  en: [My concept, another name]
  fr: [Mon concept, un autre nom]
formerly: {}
---
# en
One or two sentences that answer "what is it?" in words that need no looking up.

Why it exists, and how it works: a few short paragraphs, and what people would type.

\`\`\`sh
kubectl get pods --output wide # a comment
\`\`\`

A mistake that many make, corrected.

## Tips
- A sentence worth reading on its own, one morning.
- Something to try: \`kubectl explain pod\`.

# fr
Une ou deux phrases qui répondent à « qu'est-ce que c'est ? » avec des mots que tout le monde connaît.

À quoi cela sert, et comment cela marche : quelques paragraphes courts, et ce que l'on taperait.

\`\`\`sh
kubectl get pods --output wide # un commentaire
\`\`\`

Une erreur que beaucoup commettent, corrigée.

## Tips
- Une phrase qui se lit seule, un matin.
- De quoi essayer : \`kubectl explain pod\`.
`
}
