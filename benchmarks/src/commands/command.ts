/** One of bench's commands beside measuring. */
export interface Command {
  readonly name: string;
  /** For the list of commands: what it does, in a few words. */
  readonly summary: string;
  /** How it is used, in full: what `bench NAME --help` shows. */
  readonly usage: string;
  /**
   * Does it, on what follows its name.
   * @returns the exit code
   * @throws UsageError when it does not understand the arguments
   */
  run(args: readonly string[]): Promise<number>;
}
