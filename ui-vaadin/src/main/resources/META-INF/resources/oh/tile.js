/*
 * <oh-tile>: one site as a button. The server sets the property selected, and the property tile as JSON text: {text, tag} with
 * what TileText.java describes, and a tag beside the name or nothing. All of it is set as text. Its chip looks as LevelChip.java
 * makes those of the cards.
 */
(() => {
  if (customElements.get('oh-tile')) return;

  const FOOT = {
    LIVE: { dot: true, glyph: '', age: '' },
    WAITING: { dot: false, glyph: 'clock', age: '' },
    WARNING: { dot: false, glyph: 'warning', age: 'oh-age--warn' },
    BAD: { dot: false, glyph: 'warning', age: 'oh-age--bad' },
  };

  class Tile extends HTMLElement {
    connectedCallback() {
      // The server may have set the properties before this script was there.
      ['selected', 'tile'].filter((name) => Object.hasOwn(this, name)).forEach((name) => {
        const early = this[name];
        delete this[name];
        this[name] = early;
      });
    }

    set selected(is) {
      this.built().button.setAttribute('aria-pressed', String(is));
    }

    set tile(json) {
      if (!json) return;
      const { text, tag } = JSON.parse(json);
      const at = this.built();
      const foot = FOOT[text.footKind];
      at.button.classList.toggle('oh-tile--mute', text.muted);
      say(at.name, text.name);
      at.name.title = text.name;
      say(at.tag, tag);
      at.tag.hidden = !tag;
      say(at.figure, text.figure);
      say(at.strong, text.strong);
      say(at.of, text.of);
      at.of.className = text.footKind === 'WAITING' ? 'oh-tile-more' : '';
      at.spark.hidden = text.recent.length < 2;
      at.spark.setAttribute('values', text.recent.map((value) => Math.round(value * 10) / 10).join(','));
      at.spark.toggleAttribute('old', text.muted);
      at.chip.className = `oh-level oh-level--${text.chip.kind}`;
      sign(at.chipGlyph, text.chip.glyph);
      say(at.word, text.chip.word);
      sign(at.asideGlyph, text.asideGlyph);
      say(at.aside, text.aside);
      at.dot.hidden = !foot.dot;
      sign(at.footGlyph, foot.glyph);
      say(at.foot, text.foot);
      at.age.className = `oh-age oh-num ${foot.age}`;
      at.age.setAttribute('data-as-of', text.asOf);
    }

    /* Its parts, made once: what is in focus stays so. */
    built() {
      if (this.parts) return this.parts;
      const at = {
        name: make('span', 'oh-tile-name'),
        tag: make('span', 'oh-tag'),
        figure: make('span', 'oh-tile-figure oh-num'),
        strong: make('span', 'oh-strong'),
        of: make('span', ''),
        spark: unsaid(make('oh-spark', '')),
        chipGlyph: unsaid(make('i', '')),
        word: make('span', ''),
        asideGlyph: unsaid(make('i', '')),
        aside: make('span', ''),
        dot: unsaid(make('span', 'oh-dot')),
        footGlyph: unsaid(make('i', '')),
        foot: make('span', ''),
      };
      at.chip = make('span', 'oh-level', at.chipGlyph, at.word);
      at.age = make('span', 'oh-age oh-num', at.dot, at.footGlyph, at.foot);
      at.button = make(
        'button',
        'oh-tile',
        make('div', 'oh-tile-top', at.name, at.tag),
        make('div', 'oh-tile-mid', at.figure, make('span', 'oh-tile-of oh-num', at.strong, at.of), at.spark),
        make('div', 'oh-tile-level', at.chip, make('span', 'oh-trend oh-num', at.asideGlyph, at.aside)),
        at.age,
      );
      at.button.type = 'button';
      this.parts = at;
      this.replaceChildren(at.button);
      return at;
    }
  }

  function make(tag, classes, ...children) {
    const element = document.createElement(tag);
    if (classes) element.className = classes;
    element.append(...children);
    return element;
  }

  function unsaid(element) {
    element.setAttribute('aria-hidden', 'true');
    return element;
  }

  function say(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  function sign(glyph, name) {
    glyph.className = `oh-glyph oh-glyph--${name}`;
    glyph.hidden = !name;
  }

  customElements.define('oh-tile', Tile);
})();
