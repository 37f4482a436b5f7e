let away: ReturnType<typeof setTimeout> | undefined;

/** Says something for a while, also to screen readers; `next` is offered beside it as a button. */
export function announce(text: string, next?: { word: string; use: () => void }): void {
  const status = document.getElementById('ui_status');
  if (status === null) return;
  const { activeElement } = document;
  status.replaceChildren(text);
  if (next) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = next.word;
    button.addEventListener('click', () => {
      status.replaceChildren();
      // What is opened next gives the focus back to where the reader was.
      if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
      next.use();
    });
    status.append(button);
  }
  clearTimeout(away);
  const leave = () => {
    // What the reader points at or has the focus on stays.
    if (status.matches(':hover, :focus-within')) away = setTimeout(leave, SHORT);
    else status.replaceChildren();
  };
  away = setTimeout(leave, next ? LONG : SHORT);
}

/** Milliseconds to read a word, and to take an offer. */
const SHORT = 2_000;
const LONG = 6_000;
