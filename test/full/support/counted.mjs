/** Tests outside of a test runner: each is run, told of and counted. */

/**
 * @returns `counts`, which `close` prints, and `test`, which runs one test: what throws has failed.
 */
export const counted = () => {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const test = async (name, body) => {
    try {
      await body();
      counts.passed++;
      console.log(`  ✓ ${name}`);
    } catch (error) {
      counts.failed++;
      console.log(`  ✗ ${name}\n    ${error.stack.replaceAll('\n', '\n    ')}`);
    }
  };
  return { counts, test };
};
