/** Returns whether a file with this name is video or audio that browsers play; null for others. */
export function mediaKind(name: string): 'video' | 'audio' | null {
  if (/\.(?:mp4|m4v|mov|webm|mkv|ogv)$/i.test(name)) return 'video';
  return /\.(?:mp3|m4a|aac|wav|ogg|oga|opus|flac)$/i.test(name) ? 'audio' : null;
}
