// The basket lives in this browser only; every page reads and writes it through these two functions.
const basketKey = 'marlow-basket';

function readBasket() {
  try {
    const stored = JSON.parse(localStorage.getItem(basketKey) ?? '[]');
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

function writeBasket(lines) {
  try {
    localStorage.setItem(basketKey, JSON.stringify(lines));
  } catch {
    // Private windows may refuse storage; the page still works, it only forgets.
  }
  showCount();
}

function showCount() {
  for (const place of document.querySelectorAll('[data-basket-count]')) {
    place.textContent = String(readBasket().length);
  }
}

function addOnPress() {
  for (const button of document.querySelectorAll('[data-basket-add]')) {
    button.addEventListener('click', () => {
      const { sku, name, price } = button.dataset;
      writeBasket([...readBasket(), { sku, name, price: Number(price) }]);
      const status = document.querySelector('[data-basket-status]');
      if (status) status.textContent = `${name} is in your basket.`;
    });
  }
}

const finishes = {
  natural: '#d3a76a',
  pine: '#2e6b5a',
  cream: '#e6dcc0',
  ink: '#3b5876',
  sunburst: '#a4502a',
};

function runBuilder(form) {
  const show = () => showGuitar(form);
  form.addEventListener('change', show);
  show();
}

function showGuitar(form) {
  const chosen = [...form.querySelectorAll('input:checked')];
  const sum = (field, base) => chosen.reduce((total, input) => total + Number(input.dataset[field]), base);
  const price = sum('price', Number(form.dataset.basePrice));
  const weeks = sum('weeks', Number(form.dataset.baseWeeks));
  const choice = new FormData(form);
  put('[data-builder-price]', price.toLocaleString('en-US'));
  put('[data-builder-weeks]', `${weeks} weeks`);
  put('[data-builder-running]', `$${price.toLocaleString('en-US')} · ${weeks} weeks`);
  put('[data-builder-deposit]', Math.round(price * 0.4).toLocaleString('en-US'));
  document.querySelector('[data-sku="MS-19000"]').dataset.price = String(price);
  const guitar = document.querySelector('[data-guitar]');
  guitar.style.setProperty('--guitar', finishes[choice.get('finish')]);
  guitar.setAttribute('transform', choice.get('hand') === 'left' ? 'scale(-1 1)' : 'scale(1 1)');
  for (const set of guitar.querySelectorAll('[data-pickups]')) {
    set.toggleAttribute('hidden', set.dataset.pickups !== choice.get('pickups'));
  }
}

function runCheckout(form) {
  const show = () => showSummary(form);
  form.addEventListener('change', show);
  form.addEventListener('submit', (event) => {
    // This is a sample shop: nothing is sent anywhere.
    event.preventDefault();
    put(
      '[data-checkout-status]',
      'Thank you. This is a sample shop, so nothing was ordered and nothing was sent.',
    );
  });
  show();
}

const freeFrom = { ground: 99, van: 500.01 };
const oversize = new Set(['MS-22008', 'MS-32002']);

function showSummary(form) {
  const lines = readBasket();
  const goods = lines.reduce((total, line) => total + line.price, 0);
  const delivery = form.querySelector('[name=delivery]:checked');
  const list = document.querySelector('[data-basket-list]');
  list.replaceChildren();
  document.querySelector('[data-basket-empty]').hidden = lines.length > 0;
  if (lines.length === 0) return;
  const shipping = shippingFor(delivery, goods, lines);
  lines.forEach((line) => {
    row(list, line.name, line.price);
  });
  row(list, 'Delivery', shipping);
  row(list, 'Total before tax', goods + shipping, 'sum');
}

function shippingFor(delivery, goods, lines) {
  const isCarried = delivery.value === 'ground' || delivery.value === 'express';
  if (isCarried && lines.some((line) => oversize.has(line.sku))) return 79;
  return goods >= (freeFrom[delivery.value] ?? Number.POSITIVE_INFINITY) ? 0 : Number(delivery.dataset.price);
}

function row(list, name, amount, kind = '') {
  const term = document.createElement('dt');
  const value = document.createElement('dd');
  term.textContent = name;
  value.textContent = amount === 0 ? 'free' : `$${amount.toFixed(2)}`;
  term.className = kind;
  value.className = kind;
  list.append(term, value);
}

function put(selector, text) {
  document.querySelector(selector).textContent = text;
}

function hideReadNotice() {
  const notice = document.querySelector('[data-cookies]');
  if (!notice) return;
  try {
    notice.hidden = localStorage.getItem('marlow-notice') === 'read';
  } catch {
    notice.hidden = false;
  }
  notice.querySelector('[data-cookies-accept]').addEventListener('click', () => {
    notice.hidden = true;
    try {
      localStorage.setItem('marlow-notice', 'read');
    } catch {
      // Without storage the notice simply comes back on the next page.
    }
  });
}

showCount();
addOnPress();
hideReadNotice();
document.querySelectorAll('[data-builder]').forEach(runBuilder);
document.querySelectorAll('[data-checkout]').forEach(runCheckout);
