/** How many characters fit in a line. */
export const terminalWidth = (): number => Math.max(80, process.stdout.columns ?? 120);
