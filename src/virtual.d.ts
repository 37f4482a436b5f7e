interface ImportMetaEnv {
  /** Absolute path of the folder of all caches. */
  readonly CACHES: string;
}
