/** A session as a Markdown file of its own, as most site generators expect it. */
export type SessionFile = { name: string; text: string };

/**
 * Splits a running file at its headings `## 2020/3/18` into one file per session, named by the date.
 * The front matter contains the title and the date. Text before the first session is left out.
 */
export function splitSessions(notes: string): SessionFile[] {
  return notes
    .split(/^## (?=\d+\/\d+\/\d+$)/m)
    .slice(1)
    .map((session) => {
      const [title = '', ...body] = session.split('\n');
      const date = title
        .split('/')
        .map((part) => part.padStart(2, '0'))
        .join('-');
      const frontMatter = `---\ntitle: ${title}\ndate: ${date}\n---\n`;
      return { name: `${date}.md`, text: frontMatter + body.join('\n') };
    });
}
