/** Names in a sentence, each in backticks; of very many only the first. */
export function listed(names: readonly string[], most = 12): string {
  const shown = names.length <= most + 1 ? names : names.slice(0, most)
  const rest = names.length - shown.length
  return `${shown.map((name) => `\`${name}\``).join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`
}

/** The same, as a choice. */
export function either(names: readonly string[]): string {
  return names.length < 2
    ? listed(names)
    : `${names
        .slice(0, -1)
        .map((name) => `\`${name}\``)
        .join(', ')} or \`${names.at(-1)}\``
}
