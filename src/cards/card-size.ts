/** Size of every card in pixels, as chat programs ask for. */
export const CARD = { width: 1200, height: 630 } as const;
