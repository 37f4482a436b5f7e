/** A page in a browser engine that Playwright cannot drive. */
export type EnginePage = {
  /** Opens an address and waits until it has loaded. */
  goto: (url: string) => Promise<void>;
  /** Sets the size of the page in CSS pixels. */
  resize: (width: number, height: number) => Promise<void>;
  /** Runs a function in the page and returns its result, which must be JSON. */
  evaluate: <T>(run: () => T | Promise<T>) => Promise<T>;
  /** Presses a key: a character, or one of {@link KEYS}. */
  press: (key: string) => Promise<void>;
  /** Returns what the window shows as PNG. */
  screenshot: () => Promise<Buffer>;
  close: () => Promise<void>;
};

/** The code points of keys in WebDriver. */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowRight: '\uE014',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
};

/** Returns the actions of WebDriver that press and release a key. */
export function keyActions(key: string) {
  const value = KEYS[key] ?? key;
  const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
  return [{ type: 'key', id: 'keyboard', actions }];
}

/**
 * Returns the first line of a program's output that contains `pattern`.
 *
 * @throws If the program ends before it prints one.
 */
export function lineWith(
  output: NodeJS.ReadableStream,
  pattern: RegExp,
): Promise<RegExpMatchArray> {
  return new Promise((done, failed) => {
    let text = '';
    output.setEncoding('utf8');
    output.on('data', (data: string) => {
      text += data;
      const match = pattern.exec(text);
      if (match) done(match);
    });
    output.on('end', () => failed(new Error(`The browser ended:\n${text}`)));
  });
}
