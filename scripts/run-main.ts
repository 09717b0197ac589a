/** Runs a command; on failure, prints the message alone and sets the exit code to 1. */
export const runMain = async (main: () => Promise<void>): Promise<void> => {
  await main().catch((error: unknown) => {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
};
