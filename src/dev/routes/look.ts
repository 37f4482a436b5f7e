import type { APIRoute, GetStaticPaths } from 'astro';
import { lookFiles } from '../../site/files/look-files.ts';
import { OWN_SETTINGS } from '../../site/own-settings.ts';

export const getStaticPaths: GetStaticPaths = () =>
  lookFiles(OWN_SETTINGS).map(({ name, ...file }) => {
    return { params: { look: name }, props: file };
  });

/** Returns the style sheet with the accent colour, or the logo. */
export const GET: APIRoute = ({ props }) =>
  new Response(props['bytes'], { headers: { 'Content-Type': props['type'] } });
