/**
 * Wraps a function so that it is called once for each text. Use it for texts of which most return, such
 * as the words of the notes.
 */
export function oncePerText<Value extends string | object>(
  make: (text: string) => Value,
): (text: string) => Value {
  const values = new Map<string, Value>();
  return (text) => {
    const known = values.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    values.set(text, value);
    return value;
  };
}
