const find = (selector) => document.querySelector(selector);

// A property: it may be set before the element is defined, too.
find('#compact').addEventListener('change', ({ target }) => {
  find('tillvaxt-focus-areas').density = target.checked ? 'compact' : 'full';
});

// An event: it bubbles, from the cards and from the form.
const chosen = new Set();
find('tillvaxt-programme').addEventListener('tillvaxt-area-select', ({ detail }) => {
  if (detail.selected) chosen.add(detail.area);
  else chosen.delete(detail.area);
  find('output').textContent = chosen.size
    ? `Du har valt ${chosen.size} av 6 områden.`
    : 'Du har inte valt något område än.';
  // A slot: the page's own words in the element's heading.
  find('[slot=title]').textContent = chosen.size ? `Ditt löfte för ${chosen.size} av 6 områden` : 'Ditt löfte';
});
