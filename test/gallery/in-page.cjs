/*
 * Runs inside the page that shows the cards, beside the renderer's bundle: draws cards as Teams would and says which
 * words on them cannot be read. The other side is stage.ts.
 */
(() => {
  const { AdaptiveCard, HostConfig, TextColor } = globalThis.AdaptiveCards;
  // What people write stands in TextRuns, where there is no markdown; Nuija's own phrases have none.
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    const line = document.createElement('div');
    line.textContent = text;
    result.outputHtml = line.innerHTML;
    result.didProcess = true;
  };

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };

  /** One card, `width` pixels wide in all, with the forms opened whose places among its openers are named. */
  const drawn = ({ name, card, theme, hostConfig, width, open }) => {
    const parsed = new AdaptiveCard();
    parsed.hostConfig = new HostConfig(hostConfig);
    // The star of a field that has to be filled is the host's; the renderer overlooks its colour in a configuration.
    parsed.hostConfig.inputs.label.requiredInputs.suffixColor = TextColor.Default;
    parsed.parse(card);
    const frame = element('div', 'card', parsed.render());
    frame.dataset.theme = theme;
    frame.dataset.name = name;
    frame.style.width = `${width}px`;
    frame.lang = card.lang ?? '';
    const actions = Array.from({ length: parsed.getActionCount() }, (_, place) => parsed.getActionAt(place));
    const openers = actions.filter((action) => action.getJsonTypeName() === 'Action.ShowCard');
    for (const place of open) openers[place].renderedElement.click();
    return frame;
  };

  /** Groups of cards with a caption each; the cards of one theme stand on a ground of their own. */
  const show = (groups) => {
    const made = groups.map(({ caption, drawings }) => {
      const themes = [...new Set(drawings.map(({ theme }) => theme))];
      const widths = new Set(drawings.map(({ width }) => width));
      const row = themes.map((theme) => {
        const ground = element('div', 'ground', ...drawings.filter((each) => each.theme === theme).map(drawn));
        ground.dataset.theme = theme;
        return ground;
      });
      return element(
        'section',
        widths.size > 1 ? 'wide' : '',
        element('h1', '', caption),
        element('div', 'row', ...row),
      );
    });
    document.body.replaceChildren(...made);
  };

  const cards = () => [...document.querySelectorAll('.card')];
  const about = (card, words) => `${card.dataset.name}: ${words.trim()}`;

  /** What reads on screen: text that takes up room, with the boxes it takes up. */
  const texts = (card) => {
    const walker = document.createTreeWalker(card, 4);
    const found = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.data.trim() === '' || node.parentElement.closest('select, option, textarea') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      if (boxes.length > 0) found.push({ words: node.data, owner: node.parentElement, boxes });
    }
    return found;
  };

  const clips = (style) => style.overflowX !== 'visible' || style.overflowY !== 'visible';

  /** The parts that hide what does not fit into them, from an element outwards. */
  const clippersOf = (owner, card) => {
    const found = [card];
    for (let at = owner; at !== card; at = at.parentElement) if (clips(getComputedStyle(at))) found.push(at);
    return found;
  };

  const SLACK = 1;
  // Letters reach over the height of their line, so a line is told from what is left and right of it and its middle.
  const outside = ({ left, right, top, bottom }, room) =>
    left < room.left - SLACK ||
    right > room.right + SLACK ||
    (top + bottom) / 2 < room.top ||
    (top + bottom) / 2 > room.bottom;

  const cutLines = (card) =>
    texts(card)
      .filter(({ owner, boxes }) =>
        clippersOf(owner, card).some((clipper) => boxes.some((box) => outside(box, clipper.getBoundingClientRect()))),
      )
      .map(({ words }) => words);

  const overflows = (part) =>
    part.scrollWidth > part.clientWidth + SLACK || part.scrollHeight > part.clientHeight + SLACK;

  const cutParts = (card) =>
    [...card.querySelectorAll('*')]
      .filter((part) => !part.matches('input, select, textarea') && clips(getComputedStyle(part)) && overflows(part))
      .map((part) => part.textContent);

  /** What stands in an empty field, measured as if it had been typed. Longer words that people typed can be scrolled. */
  const cutHints = (card) =>
    [...card.querySelectorAll('input, textarea')]
      .filter((field) => field.placeholder !== '' && field.value === '')
      .filter((field) => {
        field.value = field.placeholder;
        const cut = overflows(field);
        field.value = '';
        return cut;
      })
      .map((field) => field.placeholder);

  /** Room a list of choices needs for its arrow. */
  const ARROW = 20;
  const pen = document.createElement('canvas').getContext('2d');

  /** The choice a closed list shows, and any other of Nuija's own that it may show once it is chosen. */
  const cutChoices = (card) =>
    [...card.querySelectorAll('select')].flatMap((list) => {
      const style = getComputedStyle(list);
      const room = list.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - ARROW;
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      // A list that opens with a hint is one of people's own words, which the list itself shows in full.
      const own = list.options[0]?.value !== '';
      return [...list.options]
        .filter((choice) => (own || choice.selected) && pen.measureText(choice.text).width > room)
        .map((choice) => choice.text);
    });

  /** The words of each card that cannot be read to their end. */
  const cutWords = () =>
    cards().flatMap((card) =>
      [...new Set([cutLines, cutParts, cutHints, cutChoices].flatMap((check) => check(card)))].map((words) =>
        about(card, words),
      ),
    );

  const channels = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return { red, green, blue, alpha };
  };
  const over = (front, back) => {
    const mixed = (name) => front[name] * front.alpha + back[name] * (1 - front.alpha);
    return { red: mixed('red'), green: mixed('green'), blue: mixed('blue'), alpha: 1 };
  };
  const ground = (at) => {
    if (at === null) return channels('rgb(255, 255, 255)');
    const own = channels(getComputedStyle(at).backgroundColor);
    return own.alpha === 1 ? own : over(own, ground(at.parentElement));
  };
  const luminance = ({ red, green, blue }) => {
    const linear = (value) => (value <= 10.314 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  /** What WCAG 2.2 asks for (1.4.3): 4.5, for large text 3. */
  const wanted = ({ fontSize, fontWeight }) => {
    const size = parseFloat(fontSize);
    return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
  };

  const paleness = (part, words, style = getComputedStyle(part)) => {
    const back = ground(part);
    const has = contrast(over(channels(style.color), back), back);
    return has < wanted(style) ? [`${has.toFixed(1)} ${words.trim()}`] : [];
  };

  const fieldWords = (field) =>
    field.value === '' && field.placeholder
      ? paleness(field, field.placeholder, getComputedStyle(field, '::placeholder'))
      : paleness(field, field.value);

  /** The words of each card that are too like their ground, with the contrast they have. */
  const paleWords = () =>
    cards().flatMap((card) => [
      ...texts(card).flatMap(({ owner, words }) => paleness(owner, words).map((pale) => about(card, pale))),
      ...[...card.querySelectorAll('input, textarea, select')].flatMap((field) =>
        fieldWords(field).map((pale) => about(card, pale)),
      ),
    ]);

  globalThis.nuija = { show, cutWords, paleWords };
})();
