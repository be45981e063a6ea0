/*
 * Sends one chosen or dropped file as the body of a request to the attribute `target`, and says how far it is in the
 * places that the server made. Texts come as attributes, with {0} for the name and {1} for a number.
 */
(() => {
  if (customElements.get('oh-upload')) return;

  class Upload extends HTMLElement {
    connectedCallback() {
      if (this.heard) return;
      this.heard = true;
      this.addEventListener('change', (event) => {
        if (event.target.type !== 'file') return;
        this.take(event.target.files);
        event.target.value = ''; // the same file again is a change too
      });
      this.addEventListener('click', (event) => {
        if (event.target.closest('.oh-upload-cancel') && this.request) this.request.abort();
      });
      for (const name of ['dragover', 'dragleave', 'drop']) {
        this.addEventListener(name, (event) => {
          event.preventDefault();
          this.toggleAttribute('over', name === 'dragover' && !this.request);
        });
      }
      this.addEventListener('drop', (event) => this.take(event.dataTransfer.files));
    }

    /* Whoever leaves the page while a file is sent has cancelled it. */
    disconnectedCallback() {
      if (this.request) this.request.abort();
    }

    take(files) {
      const file = files && files[0];
      if (!file || this.request) return;
      this.say('');
      if (file.size === 0) this.say(this.text('empty', file.name));
      else if (file.size > Number(this.getAttribute('largest'))) this.say(this.text('large', file.name));
      else this.send(file);
    }

    send(file) {
      const request = (this.request = new XMLHttpRequest());
      const over = (text) => {
        this.request = null;
        this.busy(false);
        this.say(text);
      };
      request.upload.onprogress = (event) => this.progress(file.name, event.loaded / event.total);
      request.onload = () => {
        const said = request.status === 204 || request.status === 422; // by the server, on the page
        over(said ? '' : this.text('unkept', file.name, request.status));
      };
      request.onabort = () => over('');
      request.onerror = () => over(this.text('failed', file.name));
      request.open('POST', this.getAttribute('target') + '?name=' + encodeURIComponent(file.name));
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      this.progress(file.name, 0);
      this.busy(true);
      request.send(file);
    }

    /* The server has said on the page why it takes no more of it: a connection that it closed is then no failure. */
    stop() {
      if (this.request) this.request.abort();
      else this.say('');
    }

    progress(name, share) {
      const percent = Math.floor(share * 100);
      const bar = this.querySelector('[role=progressbar]');
      bar.setAttribute('aria-valuenow', String(percent));
      bar.firstElementChild.style.inlineSize = percent + '%';
      this.querySelector('.oh-upload-text').textContent = this.text(share < 1 ? 'sending' : 'storing', name, percent);
    }

    busy(is) {
      const cancel = this.querySelector('.oh-upload-cancel');
      const hadFocus = document.activeElement === cancel;
      this.querySelector('.oh-upload-progress').hidden = !is;
      this.querySelector('.oh-upload-place').hidden = is;
      if (is) cancel.focus();
      else if (hadFocus) this.querySelector('input').focus();
    }

    say(text) {
      const place = this.querySelector('.oh-upload-said');
      place.textContent = text;
      place.hidden = !text;
    }

    text(name, ...values) {
      return values.reduce((text, value, i) => text.split(`{${i}}`).join(value), this.getAttribute(name) || '');
    }
  }

  customElements.define('oh-upload', Upload);
})();
