/**
 * Gives a function that shows how far a work has come: on a terminal on one line that is written
 * over, at most ten times a second; elsewhere on a line of its own at each tenth of the way.
 */
export function printProgress(
  words: (done: number, total: number) => string,
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
): (done: number, total: number) => void {
  let shown = 0;
  let tenth = 0;
  return (done, total) => {
    const last = done === total;
    if (stream.isTTY) {
      if (!last && Date.now() - shown < 100) return;
      shown = Date.now();
      stream.write(`\r${words(done, total)}${last ? '\n' : ''}`);
      return;
    }
    const reached = Math.floor((10 * done) / total);
    if (reached === tenth) return;
    tenth = reached;
    stream.write(`${words(done, total)}\n`);
  };
}
