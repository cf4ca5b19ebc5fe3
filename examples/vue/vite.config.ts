import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  // Of these and newer browsers Vite leaves the elements' `light-dark()` as it is; for older ones it would break their colours.
  build: { cssTarget: ['chrome125', 'firefox128', 'safari18'] },
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('tillvaxt-') } } })],
});
