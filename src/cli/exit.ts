/** Exit codes, the same for every command. `uncovered`: every scenario came out, and less is shown than was required. */
export const exit = { clean: 0, findings: 1, usage: 2, unreadable: 3, uncovered: 4 } as const

/** Ends a command with a message for the user and an exit code; never shown as a stack trace. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault'

  constructor(
    message: string,
    readonly code: number,
  ) {
    super(message)
  }
}

/** Known by its name: a command that is loaded later has been bundled with a copy of the class. */
export function isCommandFault(error: unknown): error is CommandFault {
  return error instanceof Error && error.name === 'CommandFault'
}
