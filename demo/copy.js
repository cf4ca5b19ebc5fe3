// The addresses in the code become this server's own, and every block of code gets its button for copying.
const WRITTEN_ORIGIN = 'http://localhost:8787';

for (const code of document.querySelectorAll('pre > code')) {
  code.textContent = code.textContent.replaceAll(WRITTEN_ORIGIN, location.origin);
}

for (const button of document.querySelectorAll('button[data-copies]')) {
  const code = document.getElementById(button.dataset.copies);
  const status = button.parentElement.querySelector('[role="status"]');
  button.hidden = false;
  button.addEventListener('click', async () => {
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = 'Kopierat';
    } catch {
      getSelection().selectAllChildren(code);
      status.textContent = 'Markerat. Kopiera med tangentbordet.';
    }
  });
}
