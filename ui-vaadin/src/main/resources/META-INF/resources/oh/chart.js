/*
 * <oh-chart>: one ECharts instance. The server sets the property number to that of the specification that is to be fetched
 * from src, and the property change, as JSON text, to what is different from it by now. A specification is JSON with
 *   option  ECharts options; colours are named by role ({"role": "actual"}), formatters by name ({"call": "clock"})
 *   narrow  what is different below narrowBelow, at first 560 px, merged into option; {"instead": …} is taken whole
 *   axis    {start, zone, locale, date}: x is milliseconds since start (epoch ms), shown as the clock of the zone; so a
 *           day of 23 or 25 hours is as long as it was; dates as in "d MMM"
 *   callout {x, y, strong, plain, after} or absent: two lines of text at a point, beside the band and right of after
 *   ruler   {top, steps: [share…], words: […], capacity} or absent: the level words beside the value axis
 * A point of a series may say its tip: [title, name of the line or nothing, value].
 * Text from the data is only ever drawn on the canvas or set as textContent.
 */
(() => {
  if (customElements.get('oh-chart')) return;
  const NARROW_BELOW = 560;
  const PATIENCE_MS = 10_000;
  const FIRST_PAUSE_MS = 1000;
  const LONGEST_PAUSE_MS = 30_000;
  const here = document.currentScript.src;
  const themes = fetch(new URL('echarts-theme.json', here)).then((answer) => answer.json());
  /* Scripts may arrive in any order. */
  const library = new Promise((ready) => {
    const look = () => (window.echarts ? ready() : setTimeout(look, 20));
    look();
  });
  const html = document.documentElement;
  const dark = () => html.getAttribute('theme') === 'dark';

  class Chart extends HTMLElement {
    connectedCallback() {
      // The server may have set the properties before this script was there.
      ['number', 'change'].filter((name) => Object.hasOwn(this, name)).forEach((name) => {
        const early = this[name];
        delete this[name];
        this[name] = early;
      });
      this.resizes = new ResizeObserver(() => this.fit());
      this.resizes.observe(this);
      this.themed = new MutationObserver(() => this.restart());
      this.themed.observe(html, { attributes: true, attributeFilter: ['theme'] });
      this.draw();
    }

    disconnectedCallback() {
      this.resizes.disconnect();
      this.themed.disconnect();
      this.dispose();
    }

    set number(number) {
      this.wanted = number;
      if (this.wanted !== this.there) {
        this.removeAttribute('data-drawn'); // what stands there is what was looked at before
        this.pause = FIRST_PAUSE_MS;
      }
      queueMicrotask(() => this.fetch()); // where src stands may be said after it
    }

    /* Nothing is asked for what is not seen: the server would refuse it. */
    async fetch() {
      const { wanted } = this;
      const src = this.getAttribute('src');
      if (!wanted || !src || wanted === this.there || wanted === this.asked || !this.clientWidth) return;
      this.asked = wanted;
      try {
        const answer = await fetch(`${src}?number=${wanted}`, { signal: AbortSignal.timeout?.(PATIENCE_MS) });
        const there = Number(answer.headers.get('Chart-Number'));
        if (!answer.ok || !(there >= wanted)) throw new Error(`chart ${wanted} is answered with ${answer.status}, ${there}`);
        const json = await answer.text();
        if (there !== this.wanted) return; // a newer one is asked for, or will be
        this.specification = json;
        this.there = there;
      } catch {
        setTimeout(() => this.fetch(), this.pause);
        this.pause = Math.min(2 * this.pause, LONGEST_PAUSE_MS);
      } finally {
        if (this.asked === wanted) this.asked = undefined;
      }
    }

    set specification(json) {
      this.base = json ? JSON.parse(json) : undefined;
      this.changed();
    }

    set change(json) {
      this.since = json ? JSON.parse(json) : undefined;
      this.changed();
    }

    /* Both may come at once, in any order; a change is of the specification that is wanted, so it waits for that. */
    changed() {
      if (this.waiting) return;
      this.waiting = true;
      queueMicrotask(() => {
        this.waiting = false;
        if (this.wanted !== this.there) return;
        this.spec = this.base && this.since ? patched(this.base, this.since) : this.base;
        if (this.isConnected) this.draw();
      });
    }

    async draw() {
      const [all] = await Promise.all([themes, library]);
      if (!this.spec || !this.isConnected || !this.clientWidth || !this.clientHeight) return;
      if (!this.chart) this.start(all);
      const scale = parseFloat(getComputedStyle(html).fontSize) / 16;
      this.narrow = this.clientWidth < (this.spec.narrowBelow ?? NARROW_BELOW);
      const plain = this.narrow ? merge(this.spec.option, this.spec.narrow) : this.spec.option;
      const option = resolve(plain, this.look.roles, calls(this.spec, this.look.roles, this.clientWidth / scale), scale);
      // A series that keeps its id keeps its marks too, unless it is told that it has none.
      for (const series of option.series ?? []) {
        for (const mark of ['markPoint', 'markLine', 'markArea']) series[mark] ??= { data: [] };
      }
      this.chart.setOption({ animation: false, ...option }, { replaceMerge: ['series', 'graphic'] });
      const elements = [...this.rule(scale), ...this.callout(scale)];
      this.chart.setOption({ graphic: { elements } }, { replaceMerge: ['graphic'] });
      this.toggleAttribute('data-drawn', this.wanted === this.there);
      if (this.kept) this.save(this.kept);
    }

    /* The picture as a file, on the colour of the card, twice as fine as a plain screen; once it is the one that was chosen. */
    save(name) {
      const ready = this.chart && this.hasAttribute('data-drawn');
      this.kept = ready ? undefined : name;
      if (!ready) return;
      const link = document.createElement('a');
      link.href = this.chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: this.look.roles.surface });
      link.download = name;
      link.click();
    }

    start(all) {
      this.look = all[dark() ? 'dark' : 'light'];
      this.chart = echarts.init(this, this.look, { renderer: 'canvas' });
    }

    restart() {
      if (!this.chart) return;
      this.dispose();
      this.draw();
    }

    dispose() {
      if (this.chart) this.chart.dispose();
      this.chart = undefined;
    }

    fit() {
      this.fetch();
      if (!this.chart) return this.draw();
      if (!this.clientWidth || !this.clientHeight) return;
      this.chart.resize();
      this.draw();
    }

    /* Busyness in words: a strip of level colours right of the plot, as high as the levels are. */
    rule(scale) {
      const ruler = this.spec.ruler;
      if (!ruler || this.narrow) return [];
      const roles = this.look.roles;
      const y = (people) => this.chart.convertToPixel({ yAxisIndex: 0 }, people);
      const end = [this.spec.option.xAxis].flat()[0].max;
      const x = this.chart.convertToPixel({ xAxisIndex: 0 }, end) + 5;
      const edges = [0, ...ruler.steps.map((share) => share * ruler.capacity), ruler.top];
      const elements = [];
      let above = -Infinity;
      [...ruler.words.entries()].reverse().forEach(([i, word]) => {
        const bottom = y(Math.min(edges[i], ruler.top));
        const top = y(Math.min(edges[i + 1], ruler.top));
        if (bottom - top < 2) return;
        elements.push({
          type: 'rect',
          silent: true,
          shape: { x, y: top + 1, width: 6, height: bottom - top - 1.5, r: 2 },
          style: { fill: roles.levels[i], stroke: roles.line, lineWidth: 0.5 },
        });
        const middle = bottom - top < 20 * scale ? top : (bottom + top) / 2;
        if (middle - above < 14 * scale) return; // a squeezed scale keeps its colours and loses a word
        above = middle;
        elements.push({
          type: 'text',
          silent: true,
          x: x + 12,
          y: middle,
          style: {
            text: word,
            fill: roles.ink2,
            font: `${12 * scale}px ${this.look.textStyle.fontFamily}`,
            verticalAlign: 'middle',
          },
        });
      });
      return elements;
    }

    /*
     * The peak in words, where neither the band nor an edge is in the way: left, right, above or below; and upon the band
     * where that fills the picture.
     */
    callout(scale) {
      const text = this.spec.callout;
      if (!text) return [];
      const px = (x) => this.chart.convertToPixel({ xAxisIndex: 0 }, x);
      const py = (y) => this.chart.convertToPixel({ yAxisIndex: 0 }, y);
      const font = (size, weight) => `${weight} ${size * scale}px ${this.look.textStyle.fontFamily}`;
      const width = Math.max(
        echarts.format.getTextRect(text.strong, font(13, 600)).width,
        echarts.format.getTextRect(text.plain, font(12, 400)).width,
      );
      const half = 18 * scale;
      const rows = this.spec.option.series.find((series) => series.id === 'band').data;
      const [peakX, peakY] = [px(text.x), py(text.y)];
      const left = px(text.after) + 6;
      const right = px(this.spec.option.xAxis.max);
      const inside = (y) => y - half > py(this.spec.option.yAxis.max) && y + half < py(0); // below are the hours
      const clear = (from, to, y) =>
        from >= left && to <= right && y + half < py(0) && rows.every(([x, low, high]) =>
          px(x) < from - 4 || px(x) > to + 4 || py(high) > y + half || py(low) < y - half);
      const full = this.spec.ruler ? py(this.spec.ruler.capacity) : 0;
      const beside = Math.abs(full - peakY) < half ? full + half + 4 : peakY; // not across the line of the capacity
      let spot;
      for (let away = 14; away <= 120 && !spot; away += 6) {
        if (clear(peakX - away - width, peakX - away, beside)) spot = [peakX - away - width / 2, beside];
        else if (clear(peakX + away, peakX + away + width, beside)) spot = [peakX + away + width / 2, beside];
      }
      if (!spot) {
        const x = Math.min(Math.max(peakX, left + width / 2), right - width / 2);
        const near = rows.filter((row) => Math.abs(px(row[0]) - x) <= width / 2 + 6);
        const above = Math.min(...near.map((row) => py(row[2]))) - half - 4;
        const below = Math.max(...near.map((row) => py(row[1]))) + half + 4;
        const upon = half + 8;
        const y = [above, below, peakY - upon, peakY + upon].find((at) =>
          inside(at) && Math.abs(at - peakY) <= 120 * scale); // farther off it is not understood
        if (y === undefined) return []; // the sentence says it
        spot = [x, y];
      }
      const roles = this.look.roles;
      const line = (content, dy, size, weight, fill) => ({
        type: 'text',
        silent: true,
        z: 10,
        x: spot[0],
        y: spot[1] + dy * scale,
        style: {
          text: content,
          fill,
          stroke: roles.surface, // keeps it clear of lines
          lineWidth: 3,
          font: font(size, weight),
          align: 'center',
          verticalAlign: 'middle',
        },
      });
      return [line(text.strong, -8, 13, 600, roles.ink), line(text.plain, 8, 12, 400, roles.ink2)];
    }
  }

  /* Formatters the server may name. */
  function calls(spec, roles, width) {
    const clock = new Intl.DateTimeFormat(spec.axis.locale, {
      timeZone: spec.axis.zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    });
    const moment = (x) => spec.axis.start + Math.round(x / 60_000) * 60_000;
    const at = (x) => clock.format(moment(x));
    const days = new Intl.DateTimeFormat(spec.axis.locale, { timeZone: spec.axis.zone, weekday: 'short' });
    const weekday = (x) => days.format(moment(x));
    const dates = new Intl.DateTimeFormat(spec.axis.locale, {
      timeZone: spec.axis.zone, day: 'numeric', month: 'short',
    });
    const date = (x) => { // in the order that the words have, which is not that of every device
      const { day, month } = Object.fromEntries(dates.formatToParts(moment(x)).map((part) => [part.type, part.value]));
      return spec.axis.date.replace('d', day).replace('MMM', month);
    };
    const english = new Intl.DateTimeFormat('en', { timeZone: spec.axis.zone, weekday: 'short' });
    const isMonday = (x) => english.format(moment(x)) === 'Mon';
    const every = (hours) => (x) => {
      const text = at(x);
      return text.endsWith(':00') && parseInt(text, 10) % hours === 0 ? text : '';
    };
    const people = new Intl.NumberFormat(spec.axis.locale, { maximumFractionDigits: 0 });
    const count = (value) => people.format(value).replaceAll(',', '\u202f');
    const signed = (value) => (value > 0 ? '+' : value < 0 ? '\u2212' : '') + count(Math.abs(value));
    return {
      percent: (value) => `${count(value)}\u00a0%`,
      change: signed,
      /* Of an axis of whole hours: every fourth, or every sixth where they would all but touch. */
      roundHours: (hour) => {
        const { min, max } = [spec.option.xAxis].flat()[0];
        return hour % (width / (max - min) < 20 ? 6 : 4) === 0 ? `${String(hour).padStart(2, '0')}:00` : '';
      },
      cell: (params, api) => cell(spec, roles, params, api),
      tip: (items) => {
        const told = [items].flat().filter((item) => item.data.tip);
        if (!told.length) return undefined;
        const box = document.createElement('div');
        box.append(line('oh-tip-time', told[0].data.tip[0]));
        told.forEach((item) => {
          const [, name, value] = item.data.tip;
          const row = line('oh-tip-row', '');
          if (name) {
            const key = line('oh-tip-key', '');
            key.style.background = item.color;
            row.append(key, line('oh-tip-name', name), line('oh-tip-value', value));
          } else {
            row.textContent = value;
          }
          box.append(row);
        });
        return box;
      },
      clock: at,
      people: count,
      hours: every(2),
      fewHours: every(4),
      /* The area between two edges, [x, lower, upper] a row, or a row without them where it breaks: drawn once, with the
         first row. */
      band: (params, api) => {
        if (params.dataIndex > 0) return undefined;
        const runs = [[]];
        spec.option.series.find((series) => series.id === 'band').data.forEach((row) =>
          (typeof row[1] === 'number' ? runs.at(-1).push(row) : runs.push([])));
        const children = runs.filter((rows) => rows.length > 1).map((rows) => {
          const lower = rows.map(([x, low]) => api.coord([x, low]));
          const upper = rows.map(([x, , high]) => api.coord([x, high])).reverse();
          const style = { fill: roles.band, stroke: roles.forecast, strokeOpacity: 0.4, lineWidth: 0.8 }; // a narrow one is seen too
          return { type: 'polygon', shape: { points: [...lower, ...upper] }, style, silent: true };
        });
        return { type: 'group', children, silent: true };
      },
      /* A label for the middle of a day; an hour off where the clock is changed. */
      weekdayAtNoon: (x) => (Math.abs(parseInt(at(x), 10) - 12) < 2 ? weekday(x) : ''),
      mondayAtNoon: (x) => (Math.abs(parseInt(at(x), 10) - 12) < 2 && isMonday(x) ? date(x) : ''),
      /* The hour that a point in its middle stands for. */
      hourOfDay: (items) => {
        const point = items[0].axisValue;
        const x = (spec.axis.start + point) % 3_600_000 === 0 ? point : point - 1_800_000;
        return tip(`${weekday(x)} ${date(x)}, ${at(x)}`, items);
      },
      day: (items) => tip(at(items[0].axisValue), items),
      week: (items) => tip(`${weekday(items[0].axisValue)} ${at(items[0].axisValue)}`, items),
    };

    function tip(title, items) {
      const box = document.createElement('div');
      box.append(line('oh-tip-time', title));
      items.forEach((item) => {
        const value = item.value && item.value[1];
        if (item.seriesId === 'band' || item.seriesId === 'outside' || typeof value !== 'number') return;
        let text = count(value);
        if (item.value.length > 3) {
          text = `${spec.words.about} ${text} (${count(item.value[2])}\u2013${count(item.value[3])})`;
        }
        const row = line('oh-tip-row', '');
        const key = line('oh-tip-key', '');
        key.style.background = item.color;
        row.append(key, line('oh-tip-name', item.seriesName), line('oh-tip-value', text));
        box.append(row);
      });
      return box;
    }
  }

  const CLOSED = -1;
  const UNKNOWN = -3;

  /* One cell of a heat map. Its kind is a level from 0 on; below, it is closed, has no level or is not known. */
  function cell(spec, roles, params, api) {
    const item = spec.option.series[params.seriesIndex].data[params.dataIndex];
    const calendar = params.coordSys.type === 'calendar';
    const [x, y] = api.coord(calendar ? item.value[0] : [api.value(0), api.value(1)]);
    if (Number.isNaN(x)) return undefined; // not in the part of the year that is shown
    const [width, height] = calendar ? [params.coordSys.cellWidth, params.coordSys.cellHeight] : api.size([1, 1]);
    const gap = calendar ? 1.5 : 2;
    const level = item.kind >= 0;
    const unknown = item.kind === UNKNOWN;
    const fill = level ? roles.levels[item.kind]
      : item.kind === CLOSED ? hatch(roles) : unknown ? roles.noData : roles.stale;
    const edge = unknown ? 1 : level && calendar ? 0.5 : 0;
    const inset = gap / 2 + (unknown ? edge / 2 : 0); // dashes stay within their cell
    const size = 12 * (parseFloat(getComputedStyle(html).fontSize) / 16);
    const font = `500 ${size}px ${getComputedStyle(document.body).fontFamily}`;
    const fits = item.text && echarts.format.getTextRect(item.text, font).width <= width - gap;
    return {
      type: 'rect',
      shape: { x: x - width / 2 + inset, y: y - height / 2 + inset, width: width - 2 * inset,
        height: height - 2 * inset, r: calendar ? 2 : 4 },
      style: { fill, stroke: unknown ? roles.axis : roles.line, lineWidth: edge, lineDash: unknown ? [2, 2] : false },
      textContent: fits
        ? { style: { text: item.text, fill: level ? roles.onLevels[item.kind] : roles.ink, font } }
        : undefined,
      textConfig: { position: 'inside' },
    };
  }

  /* Closed is hatched, not pale: it must not be taken for quiet. */
  function hatch(roles) {
    const image = document.createElement('canvas');
    image.width = image.height = 6;
    const pen = image.getContext('2d');
    pen.fillStyle = roles.surface;
    pen.fillRect(0, 0, 6, 6);
    pen.strokeStyle = roles.ink3;
    pen.globalAlpha = 0.4;
    pen.beginPath();
    [[-1, 1, 1, -1], [-1, 7, 7, -1], [5, 7, 7, 5]].forEach(([x1, y1, x2, y2]) => {
      pen.moveTo(x1, y1);
      pen.lineTo(x2, y2);
    });
    pen.stroke();
    return { image, repeat: 'repeat' };
  }

  function line(name, text) {
    const element = document.createElement('div');
    element.className = name;
    element.textContent = text;
    return element;
  }

  /* Roles to colours, names to functions, and type sizes to the size of the page. */
  function resolve(node, roles, functions, scale) {
    if (Array.isArray(node)) return node.map((item) => resolve(item, roles, functions, scale));
    if (node === null || typeof node !== 'object') return node;
    if (typeof node.role === 'string') return roles[node.role];
    if (typeof node.call === 'string') return functions[node.call];
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        (key === 'fontSize' || key === 'lineHeight') && typeof value === 'number'
          ? value * scale
          : resolve(value, roles, functions, scale),
      ]),
    );
  }

  /* What SpecChange says has changed. */
  function patched(base, change) {
    if ('to' in change) return change.to;
    if ('then' in change) {
      return [...base.slice(0, change.keep), ...change.then, ...base.slice(base.length - change.last)];
    }
    const copy = Array.isArray(base) ? [...base] : { ...base };
    Object.entries(change.in).forEach(([key, part]) => {
      if (part === null) delete copy[key];
      else copy[key] = patched(copy[key], part);
    });
    return copy;
  }

  function merge(base, over) {
    if (over === undefined) return base;
    if (over !== null && over.instead !== undefined) return over.instead;
    if (Array.isArray(base) && Array.isArray(over)) return base.map((item, i) => merge(item, over[i]));
    if (base === null || over === null || typeof base !== 'object' || typeof over !== 'object') return over;
    const merged = { ...base };
    Object.entries(over).forEach(([key, value]) => (merged[key] = key in base ? merge(base[key], value) : value));
    return merged;
  }

  customElements.define('oh-chart', Chart);
})();
