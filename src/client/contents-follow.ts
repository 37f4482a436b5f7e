/** `<contents-follow>`: marks the place that is being read in a list of links to places on the page. */
class ContentsFollow extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    const here = this.querySelector('.here');
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const places = links.flatMap((link) => {
      const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return place === null ? [] : { link, place };
    });
    const isWide = matchMedia('(width >= 72rem)');
    const unfold = () => details?.toggleAttribute('open', isWide.matches);
    const mark = () => {
      const line = readingLine();
      const isAbove = (edge: number) => (each: (typeof places)[number]) =>
        each.place.getBoundingClientRect().top < edge;
      const above = places.filter(isAbove(line));
      // The place that was asked for is the one, as long as it is seen above the line.
      const asked = above.find((each) => each.link.hash === location.hash && !isAbove(0)(each));
      const read = asked ?? above.at(-1);
      for (const { link } of places) {
        if (link === read?.link) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
      if (here) here.textContent = read?.link.firstChild?.textContent ?? '';
      if (read && isWide.matches) keepInView(this, read.link);
    };
    addEventListener('scroll', mark, { passive: true });
    addEventListener('hashchange', mark);
    this.addEventListener('click', ({ target }) => {
      if (!isWide.matches && target instanceof Element && target.closest('a')) unfold();
    });
    isWide.addEventListener('change', unfold);
    unfold();
    mark();
  }
}

/**
 * How far below the window's upper edge a heading counts as reached, in pixels. Over the last window
 * of the page it sinks to the lower edge, since the last headings never rise to the upper one.
 */
function readingLine(): number {
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
  const [room, most] = [clientHeight - READ, scrollHeight - clientHeight];
  return READ + room * Math.max(0, 1 - (most - scrollTop) / Math.min(most, room));
}

const READ = 130;

/** Scrolls the list alone, which `scrollIntoView` does not. */
function keepInView(list: Element, link: Element): void {
  const [outer, inner] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    list.scrollTop += inner.top - outer.top - outer.height / 2;
  }
}

customElements.define('contents-follow', ContentsFollow);
