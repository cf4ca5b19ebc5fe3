import { hydrateRoot } from 'react-dom/client';
import 'tillvaxt/tillvaxt.css';
import { App } from './app.tsx';
import './style.css';

hydrateRoot(document.querySelector('#app')!, <App />);
