/** What a script adds to pages that work without one. */
import { converse } from './conversation.js'
import { offerCopies } from './copy.js'
import { suggest } from './suggestions.js'

const composer = document.querySelector('.composer')
const turns = document.querySelector('.turns')

offerCopies(document)
if (composer && turns) suggest(composer, converse(composer, turns))
