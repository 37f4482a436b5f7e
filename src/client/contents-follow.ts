/** `<contents-follow>`: marks the section that is being read in the list, and folds it on a phone. */
class ContentsFollow extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    if (details !== null && matchMedia('(width < 70rem)').matches) details.open = false;
    const links = new Map<string, HTMLAnchorElement>();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      links.set(decodeURIComponent(link.hash.slice(1)), link);
    }
    const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
    const mark = () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 120);
      const current = links.get((passed.at(-1) ?? headings[0])?.id ?? '');
      for (const link of links.values()) {
        if (link === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    };
    const observer = new IntersectionObserver(mark, { rootMargin: '-100px 0px -40% 0px' });
    for (const heading of headings) observer.observe(heading);
    mark();
  }
}

customElements.define('contents-follow', ContentsFollow);
