import type { APIRoute } from 'astro';
import { BASE } from '../site/addresses.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = site && `\nSitemap: ${new URL(`${BASE}sitemap-index.xml`, site).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap ?? ''}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
