/** Thrown when an invariant of Caseway itself is broken: a defect of the program, never of a protocol. */
export class BrokenInvariant extends Error {
  constructor(
    readonly invariant: string,
    detail: string,
  ) {
    super(`invariant broken (${invariant}): ${detail}`)
    this.name = 'BrokenInvariant'
  }
}

/** Stops the program because the named invariant does not hold. */
export function fail(invariant: string, detail: string): never {
  throw new BrokenInvariant(invariant, detail)
}

/** Proves to the compiler that every case was handled. */
export function unreachable(value: never): never {
  fail('exhaustive', JSON.stringify(value))
}
