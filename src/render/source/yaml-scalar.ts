/** A text as YAML: bare where that is safe, in quotes where it is not. */
import { filled } from './fill.js'

const hidden = /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]|\p{Surrogate}/u
const hiddenAll = new RegExp(hidden.source, 'gu')

/** @param inBrackets inside `[ ]` or `{ }` commas and brackets divide */
export function yamlScalar(text: string, inBrackets: boolean): string {
  if (isPlain(text, inBrackets)) return text
  if (!text.includes("'") && !hidden.test(text)) return `'${text}'`
  return `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll(hiddenAll, escaped)}"`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Whether a text can stand bare, for Caseway and for an editor, to which `null` would be nothing. */
function isPlain(text: string, inBrackets: boolean): boolean {
  if (text === '' || text !== text.trim() || hidden.test(text)) return false
  if (/^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.|<<$)/.test(text) || /:(?:\s|$)|\s#/.test(text)) return false
  if (inBrackets && /[,[\]{}]|^[-?:]/.test(text)) return false
  return !/^(?:null|~)$/i.test(text)
}

/**
 * A long text as folded lines under `>-`, or a text of several lines under `|-`; nothing where YAML would read it otherwise.
 * No quotes are needed there, whatever the text.
 */
export function yamlBlock(text: string, width: number): readonly string[] | undefined {
  if (/^\s|[ \t]$|^$/.test(text) || hidden.test(text.replaceAll('\n', ''))) return undefined
  if (!text.includes('\n')) return text.includes('  ') ? undefined : ['>-', ...filled(text.split(' '), width)]
  return text.endsWith('\n') || /\n[ \t]*\n$|^[ \t]/.test(text) ? undefined : ['|-', ...text.split('\n')]
}
