import { button } from '../element.ts';

type ToastOptions = {
  /** Milliseconds until it disappears. */
  duration?: number;
  /** A step to offer as a button. */
  action?: { label: string; run: () => void };
};

/**
 * Shows a message for a while and announces it to screen readers. It stays while the pointer or the
 * focus is on it.
 */
export function showToast(
  text: string,
  { action, duration = action ? LONG_DURATION : SHORT_DURATION }: ToastOptions = {},
): void {
  const toast = document.getElementById('ui_status');
  if (toast === null) return;
  const { activeElement } = document;
  toast.replaceChildren(text);
  if (action) {
    const take = () => {
      toast.replaceChildren();
      // A dialog that the action opens returns the focus to this element when it closes.
      if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
      action.run();
    };
    toast.append(button(action.label, take));
  }
  clearTimeout(timer);
  const hide = () => {
    if (toast.matches(':hover, :focus-within')) timer = setTimeout(hide, SHORT_DURATION);
    else toast.replaceChildren();
  };
  timer = setTimeout(hide, duration);
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Milliseconds to read a word, and to take an action. */
const SHORT_DURATION = 2_000;
const LONG_DURATION = 6_000;
