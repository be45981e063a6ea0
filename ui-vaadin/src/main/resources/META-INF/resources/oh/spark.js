/* A small curve of the last hours. Attributes: values = numbers, comma separated; old = grey and dashed. */
(() => {
  if (customElements.get('oh-spark')) return;
  const SVG = 'http://www.w3.org/2000/svg';
  const WIDTH = 84;
  const HEIGHT = 36;

  class Spark extends HTMLElement {
    static observedAttributes = ['values', 'old'];

    connectedCallback() {
      this.draw();
    }

    attributeChangedCallback() {
      if (this.isConnected) this.draw();
    }

    draw() {
      const values = (this.getAttribute('values') || '').split(',').filter(Boolean).map(Number);
      if (values.length < 2 || values.some(Number.isNaN)) {
        this.replaceChildren();
        return;
      }
      const top = Math.max(...values) * 1.1 || 1;
      const points = values.map((v, i) => [(i * (WIDTH - 5)) / (values.length - 1) + 1, HEIGHT - 2 - (v / top) * (HEIGHT - 6)]);
      const line = points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
      const [endX, endY] = points[points.length - 1];
      const svg = make('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' });
      svg.append(make('path', { class: 'oh-spark-area', d: `${line}L${endX} ${HEIGHT}L1 ${HEIGHT}Z` }));
      svg.append(make('path', { class: 'oh-spark-line', d: line }));
      if (!this.hasAttribute('old')) {
        svg.append(make('circle', { class: 'oh-spark-now', cx: endX, cy: endY, r: 2.6 }));
      }
      this.replaceChildren(svg);
    }
  }

  function make(name, attributes) {
    const element = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  }

  customElements.define('oh-spark', Spark);
})();
