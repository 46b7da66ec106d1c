declare module 'snowball-stemmers' {
  const snowball: {
    newStemmer(algorithm: 'english' | 'french'): { stem(word: string): string }
  }
  export default snowball
}
