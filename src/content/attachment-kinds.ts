/** Largest file that is published with the notes, in bytes. */
export const MAX_ATTACHMENT = 50 * 1024 * 1024;

/**
 * Whether a file of this name may be published beside the pages. Static hosts say what a file is by
 * its ending, so only those count that no browser runs: a page, a drawing or a script among them
 * would have the rights of the whole site.
 */
export function isAttachmentName(name: string): boolean {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && ATTACHMENT_ENDINGS.has(ending);
}

/** How the names of files end that may be published; docs/writing-notes.md lists them. */
export const ATTACHMENT_ENDINGS: ReadonlySet<string> = new Set(
  [
    // Documents and slides
    'pdf ps eps djvu epub doc docx odt rtf ppt pptx pps ppsx odp key pages tex bib ris',
    // Tables, data and plain text
    'xls xlsx ods numbers csv tsv txt log json jsonl yaml yml toml ini parquet npy npz mat pkl pcap pcapng',
    // Archives
    'zip 7z rar tar gz tgz bz2 xz zst',
    // Sound and film
    'mp3 m4a aac wav ogg oga opus flac mp4 m4v mov webm mkv avi',
    // Notebooks, code and drawings that a program of their own opens
    'ipynb py c h cc cpp hpp cu java go rs rb r m jl sh sql v sv vhd patch diff drawio vsdx xmind fig',
  ].flatMap((line) => line.split(' ')),
);
