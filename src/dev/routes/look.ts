import type { APIRoute, GetStaticPaths } from 'astro';
import { readSettings } from '../../build/settings.ts';
import { lookFiles } from '../../site/files/own-look.ts';

export const getStaticPaths: GetStaticPaths = () =>
  lookFiles(readSettings(process.cwd(), process.env)).map(({ name, ...file }) => {
    return { params: { look: name }, props: file };
  });

/** Returns the style sheet with the accent colour, or the logo. */
export const GET: APIRoute = ({ props }) =>
  new Response(props['bytes'], { headers: { 'Content-Type': props['type'] } });
