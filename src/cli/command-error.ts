/** An error that the user of the command can fix. Only its message is printed. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** An error in the arguments of a command. Its message is printed with the usage; exit code 2. */
export class UsageError extends Error {}
