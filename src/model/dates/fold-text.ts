/**
 * Text with full-width digits, signs and spaces as their ASCII ones, and invisible characters as
 * spaces. It is as long as the original, so that an index into one is an index into the other.
 */
export function foldText(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]/g, ' ');
}
