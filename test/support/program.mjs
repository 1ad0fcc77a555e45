/** A program that goes on until it is ended, such as a server, and what it prints. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Starts a program. It is ended when the test is over, with all that it has started.
 *
 * @param t The test.
 * @param command The program and what it is given.
 * @param options Those of `spawn`, such as `cwd`.
 * @returns `said`, which waits for what it prints and returns the match; it fails where the program ends before, and
 *   `output`, which returns all that it has printed.
 */
export const startProgram = (t, [command, ...args], options) => {
  const program = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const hasEnded = new Promise(resolve => program.once('error', resolve).once('close', resolve));
  t.after(async () => {
    if (program.exitCode === null && program.signalCode === null) process.kill(-program.pid, 'SIGTERM');
    await hasEnded;
  });

  let output = '';
  for (const stream of [program.stdout, program.stderr])
    stream.setEncoding('utf8').on('data', text => {
      output += text;
      program.emit('said');
    });
  const said = async pattern => {
    for (;;) {
      const match = pattern.exec(output);
      if (match) return match;
      const more = await Promise.race([once(program, 'said'), hasEnded.then(() => false)]);
      if (!more && !pattern.test(output)) throw new Error(`It ended without saying ${pattern}:\n${output}`);
    }
  };
  return { said, output: () => output };
};
