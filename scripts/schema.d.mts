/** Every generated file, by its path from the root. */
export function generatedFiles(): Promise<Readonly<Record<string, string>>>
/** Writes what is not as the tables give it; with `check` only names it. */
export function generate(check?: boolean): Promise<readonly string[]>
