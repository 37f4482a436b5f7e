import { describe, expect, it } from 'vitest';
import { foldedIntroduction } from '../../../../src/site/views/sessions/folded-introduction.ts';

const figure = { figure: 0, inline: false, inGallery: false };
const long = `<p>${'words '.repeat(300)}</p>`;

describe('foldedIntroduction', () => {
  it('shows a short introduction as a whole', () => {
    const pieces = ['<p>Who we are</p>\n<p>When we meet</p>', figure];
    expect(foldedIntroduction(pieces)).toEqual({ shown: pieces, folded: [] });
  });

  it('folds a long introduction after its first paragraph', () => {
    expect(foldedIntroduction([`<p>Who <b>we</b> are</p>${long}`, figure, '<p>end</p>'])).toEqual({
      shown: ['<p>Who <b>we</b> are</p>'],
      folded: [long, figure, '<p>end</p>'],
    });
  });

  it('folds all of it if it begins with something long or other than a paragraph', () => {
    expect(foldedIntroduction([long])).toEqual({ shown: [], folded: [long] });
    const list = `<ul>${'<li>a</li>'.repeat(60)}</ul>`;
    expect(foldedIntroduction([list])).toEqual({ shown: [], folded: [list] });
    const figures = [figure, figure, figure];
    expect(foldedIntroduction(figures)).toEqual({ shown: [], folded: figures });
  });
});
