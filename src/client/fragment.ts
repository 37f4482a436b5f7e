// A fragment that no element of the page has, or one of a section that moved, is looked after by
// code that loads only then.

function follow(): void {
  const anchor = location.hash.slice(1);
  const target = document.getElementById(anchor);
  if (anchor !== '' && (!target || target.className === 'moved')) {
    void import('./lost-fragment.ts').then(({ findFragment }) => findFragment());
  }
}

follow();
addEventListener('hashchange', follow);
