import type { APIRoute } from 'astro';
import { BASE, SITE } from '../site/addresses.ts';

export const GET: APIRoute = () => {
  const sitemap = SITE && `\nSitemap: ${new URL(`${BASE}sitemap-index.xml`, SITE).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap ?? ''}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
