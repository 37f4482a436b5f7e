// Loads the code that finds another target if the address has a fragment that no element of the page
// has, or that of a section that has moved.

function checkFragment(): void {
  const anchor = location.hash.slice(1);
  const target = document.getElementById(anchor);
  if (anchor !== '' && (!target || target.className === 'moved')) {
    void import('./lazy/missing-fragment.ts').then((module) => module.followMissingFragment());
  }
}

checkFragment();
addEventListener('hashchange', checkFragment);
