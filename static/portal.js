// Small comforts. Every page works without them, and the server enforces every rule itself.
'use strict';
{
  const all = (selector) => document.querySelectorAll(selector);
  let ids = 0;
  const idOf = (element) => element.id ||= `js-${++ids}`;

  // A button named by its own words and by what it acts on: "Show", "Password".
  const addButton = (source, words, subject, onClick) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet small';
    button.textContent = words;
    button.setAttribute('aria-labelledby', `${idOf(button)} ${idOf(subject)}`);
    button.addEventListener('click', () => onClick(button));
    source.parentElement.append(button);
  };

  for (const input of all('.affix > [type=password]')) {
    const { show, hide } = input.closest('.field').dataset;
    addButton(input, show, input.labels[0], (button) => {
      const hidden = input.type === 'password';
      input.type = hidden ? 'text' : 'password';
      button.textContent = hidden ? hide : show;
    });
    // Browsers offer to remember a password field, not a text field.
    input.form.addEventListener('submit', () => { input.type = 'password'; });
  }

  // Only pages served over https have a clipboard.
  for (const source of navigator.clipboard ? all('[data-copy]') : []) {
    const { copy, copied } = source.dataset;
    const live = document.createElement('span');
    live.className = 'spoken';
    live.setAttribute('aria-live', 'polite');
    source.after(live);
    addButton(source, copy, source, async (button) => {
      await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = live.textContent = copied;
      setTimeout(() => {
        button.textContent = copy;
        live.textContent = '';
      }, 3000);
    });
  }

  for (const time of all('time')) {
    time.textContent = new Date(time.dateTime).toLocaleString(
      time.closest('[lang]').lang, { dateStyle: 'medium', timeStyle: 'short' });
  }

  for (const source of all('[data-print]')) {
    addButton(source, source.dataset.print, source, () => print());
  }

  for (const table of all('[data-select]')) {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.ariaLabel = table.dataset.select;
    box.addEventListener('change', () => {
      for (const each of table.querySelectorAll('td [type=checkbox]')) each.checked = box.checked;
    });
    table.querySelector('th').replaceChildren(box);
  }

  for (const button of all('[data-wait]')) {
    const label = button.textContent;
    const ready = Date.now() + button.dataset.wait * 1000;
    const tick = () => {
      const left = Math.ceil((ready - Date.now()) / 1000);
      button.disabled = left > 0;
      button.textContent = left > 0 ? `${label} (${left})` : label;
      if (left > 0) setTimeout(tick, 500);
      else document.getElementById(button.getAttribute('aria-describedby'))?.remove();
    };
    tick();
  }

  // A form that asks for work is sent when a worker has done it, which begins with the first field.
  for (const field of all('[data-puzzle]')) {
    const { form, dataset } = field;
    let worker, button;
    const done = (solution) => {
      field.value = solution;
      if (button) form.requestSubmit(button);
    };
    const start = () => {
      if (worker) return;
      worker = new Worker(dataset.worker);
      worker.onmessage = ({ data }) => done(data);
      worker.onerror = () => done('-');  // sent all the same: the server takes a few without work
      worker.postMessage({ puzzle: dataset.puzzle, bits: dataset.bits });
    };
    const forget = () => {
      worker?.terminate();
      field.value = '';
      worker = button = null;
    };
    form.addEventListener('focusin', start);
    form.addEventListener('submit', (event) => {
      if (field.value) return setTimeout(forget);  // no solution serves twice
      event.preventDefault();
      button = event.submitter || form.querySelector('button:not([type])');
      button.ariaDisabled = 'true';
      start();
    });
  }

  // A double click sends once. aria-disabled, unlike disabled, leaves the focus where it is.
  const mark = (form, sent) => {
    form.dataset.sent = sent;
    for (const button of form.querySelectorAll('button:not([type])')) button.ariaDisabled = sent;
  };
  addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented) return;
    if (form.dataset.sent === 'true') return event.preventDefault();
    mark(form, 'true');
    setTimeout(mark, 4000, form, 'false');
  });
  addEventListener('pageshow', () => all('form[data-sent]').forEach((form) => mark(form, 'false')));

  document.querySelector('.summary')?.focus();
}
