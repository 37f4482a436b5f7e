import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// Starlight runs Pagefind itself.
export default defineConfig({
  outDir: 'site',
  integrations: [
    starlight({
      title: '会议笔记',
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      // A sidebar of all sessions would repeat the list on each page.
      sidebar: [{ label: '会议笔记', link: '/' }],
      pagination: false,
    }),
  ],
});
