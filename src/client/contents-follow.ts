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
      const read = places.findLast(({ place }) => place.getBoundingClientRect().top < READ);
      for (const { link } of places) {
        if (link === read?.link) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
      if (here) here.textContent = read?.link.firstChild?.textContent ?? '';
      if (read && isWide.matches) keepInView(this, read.link);
    };
    const observer = new IntersectionObserver(mark, { rootMargin: `-${READ}px 0px 0px` });
    for (const { place } of places) observer.observe(place);
    this.addEventListener('click', ({ target }) => {
      if (!isWide.matches && target instanceof Element && target.closest('a')) unfold();
    });
    isWide.addEventListener('change', unfold);
    unfold();
    mark();
  }
}

/** How far below the window's upper edge a heading counts as reached, in pixels. */
const READ = 130;

/** Scrolls the list alone, which `scrollIntoView` does not. */
function keepInView(list: Element, link: Element): void {
  const [outer, inner] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    list.scrollTop += inner.top - outer.top - outer.height / 2;
  }
}

customElements.define('contents-follow', ContentsFollow);
