import type Sharp from 'sharp';

/** Loads sharp, which takes a tenth of a second. Notes without image files don't need it. */
export async function loadSharp(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp');
  // Each size is encoded once, so the results of operations are not kept in memory.
  sharp.cache(false);
  return sharp;
}
