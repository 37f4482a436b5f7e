export const config = {
  dir: { input: 'content', includes: '../_includes', output: 'site' },
  // Notes are no templates: code in them may contain braces.
  markdownTemplateEngine: false,
};

export default function configure(eleventy) {
  eleventy.addCollection('sessions', (pages) => pages.getFilteredByGlob('content/sessions/*.md'));
}
