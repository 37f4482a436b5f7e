/** `<contents-follow>`: marks the current section in a list of links to sections of the page. */
class ContentsFollow extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    const current = this.querySelector('.here');
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const sections = links.flatMap((link) => {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return target === null ? [] : { link, target };
    });
    const isWide = matchMedia('(width >= 72rem)');
    const unfold = () => details?.toggleAttribute('open', isWide.matches);
    const markCurrent = () => {
      const topOf = ({ target }: (typeof sections)[number]) => target.getBoundingClientRect().top;
      const line = readingLine();
      const above = sections.filter((section) => topOf(section) < line);
      // The target of the address is current as long as it is visible above the reading line.
      const addressed = above.find(
        (section) => section.link.hash === location.hash && topOf(section) >= 0,
      );
      const { link } = addressed ?? above.at(-1) ?? { link: null };
      for (const each of links) each.ariaCurrent = each === link ? 'true' : null;
      if (current) current.textContent = link?.firstChild?.textContent ?? '';
      if (link && isWide.matches) keepInView(this, link);
    };
    addEventListener('scroll', markCurrent, { passive: true });
    addEventListener('hashchange', markCurrent);
    this.addEventListener('click', ({ target }) => {
      if (!isWide.matches && target instanceof Element && target.closest('a')) unfold();
    });
    isWide.addEventListener('change', unfold);
    unfold();
    markCurrent();
  }
}

/**
 * Returns how far below the upper edge of the window a heading counts as reached, in pixels. In the
 * last screen of the page the line moves down to the lower edge, because the last headings never
 * reach the upper one.
 */
function readingLine(): number {
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
  const [room, most] = [clientHeight - READING_LINE, scrollHeight - clientHeight];
  return READING_LINE + room * Math.max(0, 1 - (most - scrollTop) / Math.min(most, room));
}

const READING_LINE = 130;

/** Scrolls only the list; `scrollIntoView` would scroll the page too. */
function keepInView(list: Element, link: Element): void {
  const [outer, inner] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    list.scrollTop += inner.top - outer.top - outer.height / 2;
  }
}

customElements.define('contents-follow', ContentsFollow);
