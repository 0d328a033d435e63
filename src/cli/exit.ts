/** Exit codes, the same for every command. */
export const exit = { clean: 0, findings: 1, usage: 2, unreadable: 3 } as const

/** Ends a command with a message for the user and an exit code; never shown as a stack trace. */
export class CommandFault extends Error {
  constructor(
    message: string,
    readonly code: number,
  ) {
    super(message)
  }
}
