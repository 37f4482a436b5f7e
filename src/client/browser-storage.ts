/** Returns what an earlier visit saved in this browser, or null. */
export function readSaved(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Saves a value, or removes it if it is null. Does nothing in a browser without storage. */
export function save(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The value is then lost when the page closes.
  }
}
