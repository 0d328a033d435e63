/** Where a clause was read, and how sure that is. */
export interface CitedSource {
  readonly title: string
  readonly address?: string
  /** The text itself was read, only a part of it, or only a text that quotes it. */
  readonly read: 'itself' | 'partly' | 'quoted'
}

const sure: Readonly<Record<CitedSource['read'], string>> = {
  itself: 'the text itself was read',
  partly: 'only a part of the text was read',
  quoted: 'a source that quotes it; the text itself was not read',
}

/** `Regulations 2010, part 6 (the text itself was read), https://…`. */
export function sourceWords({ title, address, read }: CitedSource): string {
  return `${title} (${sure[read]})${address === undefined ? '' : `, ${address}`}`
}
