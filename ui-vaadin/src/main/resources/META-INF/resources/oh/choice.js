/*
 * One out of a list. Properties: options = texts, index = that of the chosen one, -1 for none; a person who chooses causes a
 * change event, as of any field. Attributes: label = its name; named = the name is seen, too, before what is chosen.
 * The list is the device's own, and so are its keys: a select lies unseen upon the whole field, which is drawn below it.
 */
(() => {
  if (customElements.get('oh-choice')) return;

  class Choice extends HTMLElement {
    static observedAttributes = ['label', 'named'];

    constructor() {
      super();
      this.at = -1;
      this.field = drawn('oh-field-name');
      this.shown = drawn('oh-choice-shown');
      this.select = document.createElement('select');
      this.select.addEventListener('change', () => (this.index = this.select.selectedIndex)); // before anyone else hears it
    }

    connectedCallback() {
      // The server may have set the properties before this script was there.
      ['options', 'index'].filter((name) => Object.hasOwn(this, name)).forEach((name) => {
        const early = this[name];
        delete this[name];
        this[name] = early;
      });
      if (!this.select.isConnected) this.replaceChildren(this.field, this.shown, this.select);
    }

    attributeChangedCallback() {
      const label = this.getAttribute('label') || '';
      this.select.setAttribute('aria-label', label);
      this.field.textContent = this.hasAttribute('named') ? label : '';
    }

    set options(texts) {
      this.select.replaceChildren(...texts.map((text) => {
        const option = document.createElement('option');
        option.textContent = text;
        return option;
      }));
      this.draw();
    }

    get index() {
      return this.at;
    }

    /* Of the chosen one: the list may be another on the server by then. */
    get text() {
      return this.shown.textContent;
    }

    set index(index) {
      this.at = index;
      this.draw();
    }

    /* Index and options may come in any order. */
    draw() {
      this.select.selectedIndex = this.at;
      this.shown.textContent = this.select.selectedOptions[0]?.textContent ?? '';
    }
  }

  /* What the select says itself. */
  function drawn(name) {
    const element = document.createElement('span');
    element.className = name;
    element.setAttribute('aria-hidden', 'true');
    return element;
  }

  customElements.define('oh-choice', Choice);
})();
