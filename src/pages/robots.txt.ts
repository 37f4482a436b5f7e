import type { APIRoute } from 'astro';
import { BASE, SITE } from '../site/addresses.ts';
import { LOOK } from '../site/own-look.ts';

export const GET: APIRoute = () => {
  const isListed = SITE !== undefined && !LOOK.noindex;
  const sitemap = isListed && `\nSitemap: ${new URL(`${BASE}sitemap-index.xml`, SITE).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap || ''}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
