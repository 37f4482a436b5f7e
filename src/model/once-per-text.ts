/**
 * Wraps a function so that it is called once for each text. Use it for texts that mostly recur, such as
 * the words of the notes. Forgets all texts once there are too many of them, because the dev server
 * reads notes again and again.
 */
export function oncePerText<Value extends string | object>(
  make: (text: string) => Value,
): (text: string) => Value {
  const values = new Map<string, Value>();
  return (text) => {
    const known = values.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    if (values.size >= MAX_TEXTS) values.clear();
    values.set(text, value);
    return value;
  };
}

/** More than the number of words in a large notebook. */
export const MAX_TEXTS = 200_000;
