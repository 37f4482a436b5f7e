interface ImportMetaEnv {
  /** Absolute path of the project folder. */
  readonly PROJECT: string;
}
