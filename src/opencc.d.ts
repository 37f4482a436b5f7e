declare module 'opencc-js/dict/*' {
  /** Entries `key value value`, with `|` between them. */
  const dictionary: string;
  export default dictionary;
}
