/** Runs what a command does; a failure ends it with its message alone, and with the exit code 1. */
export const runMain = async (main: () => Promise<void>): Promise<void> => {
  await main().catch((error: unknown) => {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
};
