import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../src/define.ts';

setCustomElementsManifest(await (await fetch('custom-elements.json')).json());

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } },
    controls: { disable: true },
    backgrounds: { disable: true },
  },
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'sv', title: 'Svenska' },
          { value: 'en', title: 'English' },
          { value: 'fi', title: 'Suomi' },
        ],
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  initialGlobals: { locale: 'sv', scheme: 'light' },
  decorators: [
    (story, { globals }) => {
      const page = document.createElement('div');
      page.lang = globals.locale as string;
      page.style.colorScheme = globals.scheme as string;
      page.style.background = 'Canvas';
      page.style.color = 'CanvasText';
      page.style.padding = '1em';
      page.innerHTML = story() as unknown as string;
      return page as unknown as ReturnType<typeof story>;
    },
  ],
};

export default preview;
