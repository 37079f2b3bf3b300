import { pdfText } from '../../../src/minutes/render-pdf-text';

describe('a line of the PDF', () => {
  it.each([
    ['AuroraAI-verkon ja -toimintamallin kanta', [['AuroraAI-verkon'], ' ja ', ['-toimintamallin'], ' kanta']],
    ['torstai 16.2. klo 12-14', ['torstai ', ['16.2.'], ' klo ', ['12-14']]],
    ['keskiviikko 7.12. klo 12 - 14', ['keskiviikko ', ['7.12.'], ' klo ', ['12 - 14']]],
    ['työ- ja elinkeinoministeriö', [['työ- ja'], ' elinkeinoministeriö']],
    ['ei mitään tavutettavaa.', ['ei mitään tavutettavaa.']],
    ['ja/tai', [['ja/tai']]],
  ])('is not broken inside what belongs together: %s', (text, pieces) => {
    expect(pdfText(text)).toEqual([pieces]);
  });

  it('keeps a long compound word whole, for a line holds it', () => {
    const word = 'elämäntapahtumapalvelukokonaisuuksien';
    expect(pdfText(`Suomen ${word} digitalisointi`)).toEqual([[`Suomen ${word} digitalisointi`]]);
  });

  it('cuts a word that no line holds, and loses nothing of it', () => {
    const word = 'x'.repeat(10_000);
    const [pieces = []] = pdfText(word);
    expect(pieces).toHaveLength(500);
    expect(pieces.flat().join('')).toBe(word);
  });

  it('is where somebody ended it', () => {
    expect(pdfText('a\r\nb')).toEqual([['a'], ['b']]);
  });

  it('is made of 100 kB of blanks and hyphens without much ado', () => {
    expect(pdfText(' -'.repeat(50_000)).flat().length).toBeGreaterThan(1000);
  });
});
