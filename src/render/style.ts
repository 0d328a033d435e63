/** How text for a terminal is marked; without colour every mark is the text itself. */
export interface Style {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly bad: (text: string) => string
  readonly warn: (text: string) => string
  readonly good: (text: string) => string
  readonly note: (text: string) => string
}

const same = (text: string) => text

/** No marks at all: for files, pipes and `--no-color`. */
export const plainStyle: Style = { strong: same, faint: same, bad: same, warn: same, good: same, note: same }
